import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { decisionPress, press, sameAs, undecided, undoPress, type Decision, type Decisions, type Find } from './finds'

type Answer = { errors: Record<string, string[]> } | null

/**
 * Keyboard and quick answers for the checking page: a press shows at once; presses wait in line while others are on
 * their way, so that none overtakes another. What the server keeps comes from the same pure steps.
 */
export function useCheck(kept: Decisions, show: (find: Find) => boolean, confirm: () => void) {
  const fetcher = useFetcher<Answer>()
  const [waiting, setWaiting] = useState<string[]>([])
  const [words, setWords] = useState('')
  const sent = fetcher.formData?.getAll('press').map(String) ?? []
  const decisions = [...sent, ...waiting].reduce(press, kept)
  const shown = slightLast(decisions.finds.filter(show))
  const [chosen, setCurrent] = useState<number | null>(null)
  const current = shown.some(({ id }) => id === chosen) ? chosen : (nextUndecided(shown, null, []) ?? null) // a mask by hand takes finds away

  useEffect(() => {
    if (fetcher.state !== 'idle') return
    if (waiting.length > 0) {
      const form = new FormData()
      form.set('intent', 'decide')
      for (const one of waiting) form.append('press', one)
      fetcher.submit(form, { method: 'post' })
      setWaiting([])
    } else if (words) {
      fetcher.submit({ intent: 'mask', words }, { method: 'post' })
      setWords('')
    }
  }, [fetcher, waiting, words])

  const masking = words !== '' || fetcher.formData?.get('intent') === 'mask'
  const busy = fetcher.state !== 'idle' || waiting.length > 0 || words !== ''
  const [confirming, setConfirming] = useState(false)
  useEffect(() => {
    if (!confirming || busy) return // what was pressed just before is kept first
    setConfirming(false)
    confirm()
  }, [confirming, busy, confirm])

  const answer = (what: string) => setWaiting((line) => [...line, what])
  /** Decides some finds and goes on from one of them, or stays where nothing is decided yet. */
  const choose = (decision: Decision, ids: number[], from = current) => {
    setCurrent(nextUndecided(shown, from, ids) ?? current)
    answer(decisionPress(decision, ids))
  }
  const keepSlight = () => {
    const slight = undecided(decisions).filter((find) => find.slight)
    if (slight.length)
      choose(
        'keep',
        slight.map(({ id }) => id),
      )
  }
  const undo = () => {
    if (decisions.steps.length && !masking) answer(undoPress(decisions))
  }
  const maskSelected = () => {
    const selected = selectedWords()
    if (selected) setWords(selected)
    else typeWords()
  }
  const move = (by: number) => setCurrent(neighbour(shown, current, by))

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const find = shown.find(({ id }) => id === current)
      const decideCurrent = (decision: Decision, all: boolean) =>
        find && choose(decision, all ? sameAs(shown, find) : [find.id])
      const act = actionFor(event, {
        move,
        decideCurrent,
        keepSlight,
        undo,
        maskSelected,
        confirm: () => setConfirming(true),
      })
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })

  return {
    decisions,
    shown,
    current,
    setCurrent,
    choose,
    answer,
    undo,
    busy,
    refused: busy ? null : (fetcher.data ?? null),
  }
}

/** In the order of the text, but last what hardly tells anything. */
const slightLast = (finds: readonly Find[]): Find[] =>
  [...finds].sort((a, b) => Number(a.slight ?? false) - Number(b.slight ?? false))

type Hands = {
  move: (by: number) => void
  decideCurrent: (decision: Decision, all: boolean) => void
  keepSlight: () => void
  undo: () => void
  maskSelected: () => void
  confirm: () => void
}

/** What a key means here; nothing while somebody types or a button has the focus. */
function actionFor(event: KeyboardEvent, hands: Hands): (() => void) | undefined {
  const { key, shiftKey, target } = event
  const { tagName } = target as HTMLElement
  if ((event.ctrlKey || event.metaKey) && key === 'Enter') return hands.confirm
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(tagName)) return undefined
  if (key === 'Enter' && /^(BUTTON|A|SUMMARY)$/.test(tagName)) return undefined
  if (key === 'ArrowDown' || key === 'ArrowRight') return () => hands.move(1)
  if (key === 'ArrowUp' || key === 'ArrowLeft') return () => hands.move(-1)
  if (key === 'u') return hands.undo
  if (key === 'm') return hands.maskSelected
  if (key === 'k') return hands.keepSlight
  if (key === 'Enter') return () => hands.decideCurrent('mask', shiftKey)
  if (key === 'Delete' || key === 'Backspace') return () => hands.decideCurrent('keep', shiftKey)
  return undefined
}

/** The words marked in the text, on one line as a field takes them. */
export const selectedWords = (): string => (window.getSelection()?.toString() ?? '').trim().replace(/\s+/g, ' ')

/** Opens the form for words to be masked; nothing is marked that could be taken. */
function typeWords(): void {
  const words = document.querySelector<HTMLInputElement>('input[name="words"]')
  words?.closest('details')?.setAttribute('open', '')
  words?.focus()
}

/** The next find without a decision, from this one on and then from the start. */
function nextUndecided(finds: Find[], from: number | null, decided: number[]): number | undefined {
  const at = Math.max(
    finds.findIndex(({ id }) => id === from),
    0,
  )
  return [...finds.slice(at), ...finds.slice(0, at)].find(
    (find) => find.decision === null && !decided.includes(find.id),
  )?.id
}

function neighbour(finds: Find[], current: number | null, by: number): number | null {
  const at = finds.findIndex(({ id }) => id === current)
  const next = at < 0 ? (by > 0 ? 0 : finds.length - 1) : Math.min(finds.length - 1, Math.max(0, at + by))
  return finds[next]?.id ?? null
}
