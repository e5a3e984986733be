import { useFetchers, useSubmit } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { decide, sameAs, undo, type Decisions, type Find } from './finds'

/**
 * Keyboard and quick answers for the checking page: each press shows at once and is sent on its own;
 * what the server then keeps is the same, made by the same pure steps.
 */
export function useCheck(kept: Decisions, show: (find: Find) => boolean) {
  const submit = useSubmit()
  const presses = useRef(0)
  const pending = useFetchers().filter(({ key }) => key.startsWith('check-'))
  const decisions = pending.reduce((state, { formData, state: sent }) => (formData && !(sent === 'loading' && formData.get('intent') === 'undo') ? foresee(state, formData) : state), kept)
  const shown = decisions.finds.filter(show)
  const [current, setCurrent] = useState<number | null>(null)

  const send = (fields: Record<string, string>) =>
    submit(fields, { method: 'post', navigate: false, fetcherKey: `check-${(presses.current += 1)}`, preventScrollReset: true })
  const move = (by: number) => setCurrent(neighbour(shown, current, by))
  const choose = (choice: string) => {
    const id = Number(choice.split(':')[1])
    const same = choice.includes('-same') ? sameAs(decisions, id) : [id]
    setCurrent(shown.find((find) => find.decision === null && !same.includes(find.id) && isAfter(shown, find.id, id))?.id ?? id)
    send({ intent: 'decide', choice })
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
      if (event.key === 'Enter' && /^(BUTTON|A|SUMMARY)$/.test(target.tagName)) return
      const press: Record<string, () => void> = {
        ArrowDown: () => move(1), ArrowRight: () => move(1), ArrowUp: () => move(-1), ArrowLeft: () => move(-1),
        ...(current !== null && { Enter: () => choose(`mask:${current}`), Delete: () => choose(`keep:${current}`), Backspace: () => choose(`keep:${current}`) }),
        u: () => send({ intent: 'undo' }),
      }
      const act = press[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })

  useEffect(() => {
    if (current !== null) document.getElementById(`original-${current}`)?.scrollIntoView({ block: 'center' })
  }, [current])

  return { decisions, shown, current, setCurrent, choose, undo: () => send({ intent: 'undo' }), busy: pending.length > 0 }
}

/** What a press that is still on its way will lead to. */
function foresee(state: Decisions, form: FormData): Decisions {
  if (form.get('intent') === 'undo') return undo(state)
  const [verb, id] = String(form.get('choice') ?? '').split(':')
  if (!verb || !id) return state
  return decide(state, verb.endsWith('-same') ? sameAs(state, Number(id)) : [Number(id)], verb.startsWith('mask') ? 'mask' : 'keep')
}

function neighbour(finds: Find[], current: number | null, by: number): number | null {
  const at = finds.findIndex(({ id }) => id === current)
  const next = at < 0 ? (by > 0 ? 0 : finds.length - 1) : Math.min(finds.length - 1, Math.max(0, at + by))
  return finds[next]?.id ?? null
}

const isAfter = (finds: Find[], id: number, than: number) => finds.findIndex((find) => find.id === id) > finds.findIndex((find) => find.id === than)
