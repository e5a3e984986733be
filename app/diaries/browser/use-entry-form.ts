import { useNavigate, useSearchParams } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { randomId } from '../../ui/random-id'
import { forget } from '../../ui/storage'
import type { RefusedDelivery } from '../delivery'
import { readValues, type EntryValues } from '../values'
import { checkForm } from './check'
import { draftKey, keepDraft, readDraft } from './draft'
import { dropWaiting, formOf, keepWaiting, listWaiting, waitingDropped } from './outbox'
import { send } from './send'
import { withSmallPhotos } from './shrink-photo'

/** What the bar under the form says about the safety of the words. */
export type Safety =
  | { state: 'untouched' | 'typing' | 'unkept' | 'sending' | 'signed-out' | 'unreachable' }
  | { state: 'kept'; at: string }
  | { state: 'waiting'; clientId: string; date: string }
  | { state: 'sent'; date: string }

type Given = {
  personId: string
  entryId?: string | undefined
  values: EntryValues
  refused?: RefusedDelivery | undefined
}

const pause = 800 // milliseconds without a keystroke

/** The form's life in the browser: kept at each pause, checked, sent, kept again when nobody answers. */
export function useEntryForm({ personId, entryId, values, refused }: Given) {
  const key = draftKey(personId, entryId)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const reopened = search.get('waiting') // an entry of the outbox that needs a look
  const carried = useRef<File[]>([]) // its photos, which no file field can be given back
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // A new `round` draws the form anew with other values.
  const [shown, setShown] = useState({
    values: refused?.values ?? values,
    refused,
    round: 0,
    draftOf: null as string | null,
  })
  const [safety, setSafety] = useState<Safety>({ state: 'untouched' })
  const show = (next: Partial<typeof shown>) => setShown((now) => ({ ...now, ...next }))
  const redraw = (next: EntryValues, draftOf: string | null = null) =>
    setShown(({ round }) => ({ values: next, refused: undefined, round: round + 1, draftOf }))

  useEffect(() => {
    void reopen()
    return () => clearTimeout(timer.current)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the page opens
  }, [key])

  async function reopen() {
    if (refused) return
    const waiting = reopened && (await listWaiting(personId)).find(({ clientId }) => clientId === reopened)
    if (waiting) {
      const form = formOf(waiting)
      carried.current = form.getAll('photos').filter((each) => each instanceof File)
      redraw(readValues(form))
      show({
        refused: { ok: false, errors: waiting.problem ? { form: [waiting.problem] } : {}, values: readValues(form) },
      })
      return
    }
    const draft = readDraft(key)
    if (draft) redraw(draft.values, draft.savedAt)
    // A page that was kept for the village may be shown many times: each entry has an id of its own.
    else if (!entryId) setShown((now) => ({ ...now, values: { ...now.values, clientId: randomId() } }))
  }

  useEffect(() => {
    if (safety.state !== 'waiting') return
    const { clientId, date } = safety
    const look = async () => {
      const entries = await listWaiting(personId)
      if (entries.every((entry) => entry.clientId !== clientId)) setSafety({ state: 'sent', date })
    }
    const listen = () => void look()
    addEventListener(waitingDropped, listen)
    return () => removeEventListener(waitingDropped, listen)
  }, [safety, personId])

  function typed(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    clearTimeout(timer.current)
    setSafety({ state: 'typing' })
    timer.current = setTimeout(() => {
      const kept = keepDraft(key, readValues(new FormData(form)))
      setSafety(kept ? { state: 'kept', at: new Date().toISOString() } : { state: 'unkept' })
    }, pause)
  }

  async function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    clearTimeout(timer.current)
    const form = new FormData(event.currentTarget)
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (button instanceof HTMLButtonElement && button.name) form.set(button.name, button.value)
    for (const photo of carried.current) form.append('photos', photo)
    const drafted = keepDraft(key, readValues(form))
    const wrong = checkForm(form)
    if (wrong) {
      setSafety(drafted ? { state: 'kept', at: new Date().toISOString() } : { state: 'unkept' })
      return show({ refused: wrong })
    }
    setSafety({ state: 'sending' })
    const target = shown.refused?.standing?.id ?? entryId
    await deliver(await withSmallPhotos(form), target)
  }

  async function deliver(form: FormData, target: string | undefined) {
    const { clientId, date } = readValues(form)
    const waiting = { clientId, personId, savedAt: new Date().toISOString(), date, fields: [...form] }
    const kept =
      !target &&
      (await keepWaiting(waiting).then(
        () => true,
        () => false,
      ))
    const answer = await send(form, target)
    if (typeof answer !== 'string') {
      if (kept) await dropWaiting(clientId).catch(() => undefined)
      if (!answer.ok) {
        setSafety({ state: 'kept', at: new Date().toISOString() })
        return show({ refused: answer })
      }
      forget(key)
      return navigate(`/diary/${answer.id}`)
    }
    if (!kept) return setSafety({ state: answer })
    forget(key)
    carried.current = []
    setSafety({ state: 'waiting', clientId, date })
    redraw({ ...values, clientId: randomId() })
  }

  function startAnew() {
    forget(key)
    redraw({ ...values, clientId: entryId ? values.clientId : randomId() })
    setSafety({ state: 'untouched' })
  }

  return { ...shown, safety, carriedPhotos: carried.current.length, typed, submitted, startAnew }
}
