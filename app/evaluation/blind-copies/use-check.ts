import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { openSlight, press, sameAs, undecided, type Decisions, type Find } from './finds'

type Answer = { errors: Record<string, string[]> } | null

/**
 * Keyboard and quick answers for the checking page: a press shows at once; presses wait in line while others are on
 * their way, so that none overtakes another. What the server keeps comes from the same pure steps.
 */
export function useCheck(kept: Decisions, show: (find: Find) => boolean, confirm: () => void) {
  const fetcher = useFetcher<Answer>()
  const masking = useFetcher<Answer>()
  const [waiting, setWaiting] = useState<string[]>([])
  const sent = fetcher.formData?.getAll('press').map(String) ?? []
  const decisions = [...sent, ...waiting].reduce(press, kept)
  const shown = [...decisions.finds.filter(show)].sort((a, b) => Number(a.slight ?? false) - Number(b.slight ?? false)) // those that hardly tell anything last
  const [current, setCurrent] = useState<number | null>(() => undecided(kept)[0]?.id ?? null)

  useEffect(() => {
    if (fetcher.state !== 'idle' || waiting.length === 0) return
    const form = new FormData()
    form.set('intent', 'decide')
    for (const one of waiting) form.append('press', one)
    fetcher.submit(form, { method: 'post' })
    setWaiting([])
  }, [fetcher, waiting])

  const busy = fetcher.state !== 'idle' || waiting.length > 0 || masking.state !== 'idle'
  const [confirming, setConfirming] = useState(false)
  useEffect(() => {
    if (!confirming || busy) return // what was pressed just before is kept first
    setConfirming(false)
    confirm()
  }, [confirming, busy, confirm])

  const answer = (what: string) => setWaiting((line) => [...line, what])
  const choose = (what: string) => {
    const id = what.includes('-slight') ? (current ?? -1) : Number(what.split(':')[1])
    const decided = what.includes('-slight')
      ? openSlight(decisions)
      : what.includes('-same')
        ? sameAs(decisions, id)
        : [id]
    setCurrent(nextUndecided(shown, id, decided) ?? current)
    answer(what)
  }
  const maskSelected = () => {
    const words = window.getSelection()?.toString().trim().slice(0, 200)
    if (words) masking.submit({ intent: 'mask', words }, { method: 'post' })
  }
  const move = (by: number) => setCurrent(neighbour(shown, current, by))

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = actionFor(event, { current, move, choose, answer, maskSelected, confirm: () => setConfirming(true) })
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

  return {
    decisions,
    shown,
    current,
    setCurrent,
    choose,
    answer,
    undo: () => answer('undo'),
    busy,
    refused: busy ? null : (fetcher.data ?? masking.data ?? null),
  }
}

type Hands = {
  current: number | null
  move: (by: number) => void
  choose: (what: string) => void
  answer: (what: string) => void
  maskSelected: () => void
  confirm: () => void
}

/** What a key means here; nothing while somebody types or a button has the focus. */
function actionFor(
  event: KeyboardEvent,
  { current, move, choose, answer, maskSelected, confirm }: Hands,
): (() => void) | undefined {
  const { tagName } = event.target as HTMLElement
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return confirm
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(tagName)) return undefined
  if (event.key === 'Enter' && /^(BUTTON|A|SUMMARY)$/.test(tagName)) return undefined
  if (event.key === 'ArrowDown' || event.key === 'ArrowRight') return () => move(1)
  if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') return () => move(-1)
  if (event.key === 'u') return () => answer('undo')
  if (event.key === 'm') return maskSelected
  if (event.key === 'k') return () => choose('keep-slight')
  if (current === null) return undefined
  const same = event.shiftKey ? '-same' : ''
  if (event.key === 'Enter') return () => choose(`mask${same}:${current}`)
  if (event.key === 'Delete' || event.key === 'Backspace') return () => choose(`keep${same}:${current}`)
  return undefined
}

/** The next find without a decision, from this one on and then from the start. */
function nextUndecided(finds: Find[], id: number, decided: number[]): number | undefined {
  const at = finds.findIndex((find) => find.id === id)
  return [...finds.slice(at + 1), ...finds.slice(0, at)].find(
    (find) => find.decision === null && !decided.includes(find.id),
  )?.id
}

function neighbour(finds: Find[], current: number | null, by: number): number | null {
  const at = finds.findIndex(({ id }) => id === current)
  const next = at < 0 ? (by > 0 ? 0 : finds.length - 1) : Math.min(finds.length - 1, Math.max(0, at + by))
  return finds[next]?.id ?? null
}
