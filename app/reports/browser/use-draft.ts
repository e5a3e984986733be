import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, keep } from '../../ui/storage'
import { sameContent } from '../content'
import { contentOfValues, valuesOfForm, type FormValues } from '../form-values'
import { createSaver, type SaveState, type Saver } from './autosave'
import { leftCopies, newCopyKey, type LocalCopy } from './local-copy'

export type DraftBase = { values: FormValues; version: number; number: number }

/**
 * The living draft of the writing page: what the fields show (`live`), where saving stands (`state`), what an
 * earlier window left behind (`left`). Without scripts none of this runs and the plain form does the work.
 */
export function useDraft(reportId: string, owner: string, initial: { values: FormValues; version: number }) {
  const form = useRef<HTMLFormElement>(null)
  const saver = useRef<Saver | null>(null)
  const key = useRef('')
  const typed = useRef(new FormData()) // outlives the form when the person leaves the page
  const [base, setBase] = useState<DraftBase>({ ...initial, number: 0 })
  const [live, setLive] = useState(initial.values)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [left, setLeft] = useState<LocalCopy | null>(null)

  useEffect(() => {
    key.current = newCopyKey(owner, reportId)
    const copies = leftCopies(owner, reportId)
    for (const copy of copies)
      if (sameContent(contentOfValues(copy.values), contentOfValues(initial.values))) forget(copy.key)
    setLeft(copies.find((copy) => !sameContent(contentOfValues(copy.values), contentOfValues(initial.values))) ?? null)
    const made = createSaver({
      url: `/reports/${reportId}/draft`,
      version: initial.version,
      onState: setState,
      read: () => (form.current ? new FormData(form.current) : typed.current),
      onSettled: () => forget(key.current),
    })
    saver.current = made
    const flush = () => made.flush()
    const events = [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'focus'],
    ] as const
    for (const [target, name] of events) target.addEventListener(name, flush)
    return () => {
      made.flush()
      made.stop()
      for (const [target, name] of events) target.removeEventListener(name, flush)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one saver for one page: what the loader says later is not typed here
  }, [reportId, owner])

  const changed = useCallback(() => {
    if (!form.current || !saver.current) return
    typed.current = new FormData(form.current)
    const values = valuesOfForm(typed.current)
    setLive(values)
    keep(key.current, { at: new Date().toISOString(), version: saver.current.version(), values })
    saver.current.changed()
  }, [])

  /** Puts other values into the fields, typed on the given version. */
  const replace = useCallback((values: FormValues, version: number) => {
    setBase(({ number }) => ({ values, version, number: number + 1 }))
    setLive(values)
    saver.current?.restart(version)
  }, [])

  const settleLeft = useCallback(
    (restore: boolean) => {
      if (!left) return
      setLeft(null)
      if (!restore) return forget(left.key)
      replace(left.values, left.version)
      keep(key.current, left)
      forget(left.key)
      saver.current?.changed()
    },
    [left, replace],
  )

  return {
    form,
    base,
    live,
    state,
    left,
    changed,
    replace,
    settleLeft,
    send: (intent: string) => saver.current?.send(intent) ?? Promise.resolve(null),
  }
}
