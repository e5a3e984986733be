import { useEffect, useState } from 'react'
import { actionFor, selectedWords, typeWords } from './check-keys'
import { decisionPress, press, sameAs, undecided, undoPress, type Decision, type Decisions, type Find } from './finds'
import { useLine } from './use-line'

/**
 * Keyboard and quick answers for the checking page: a press shows at once, while it waits in line to be sent. What the
 * server keeps comes from the same pure steps.
 */
export function useCheck(kept: Decisions, version: number, show: (find: Find) => boolean, confirm: () => void) {
  const line = useLine(version)
  const decisions = line.presses.reduce(press, kept)
  const shown = slightLast(decisions.finds.filter(show))
  const [chosen, setCurrent] = useState<number | null>(null)
  const current = shown.some(({ id }) => id === chosen) ? chosen : (nextUndecided(shown, null, []) ?? null) // a mask by hand takes finds away

  const [confirming, setConfirming] = useState(false)
  useEffect(() => {
    if (!confirming || line.busy) return // what was pressed just before is kept first
    setConfirming(false)
    confirm()
  }, [confirming, line.busy, confirm])

  const answer = (what: string) => {
    if (press(decisions, what) !== decisions) line.add({ press: what })
  }
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
    if (!line.masking) answer(undoPress(decisions))
  }
  const maskSelected = () => {
    const selected = selectedWords()
    if (selected) line.add({ words: selected })
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
    busy: line.busy,
    refused: line.refused,
  }
}

/** In the order of the text, but last what hardly tells anything. */
const slightLast = (finds: readonly Find[]): Find[] =>
  [...finds].sort((a, b) => Number(a.slight ?? false) - Number(b.slight ?? false))

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
