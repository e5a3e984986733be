import { useFetcher } from '@remix-run/react'
import { useEffect, useReducer, useRef } from 'react'

/** What waits for its turn: a press of a key or button, or words to be masked. */
type Turn = { press: string } | { words: string }
/** What the server says: refused, or which version of the draft holds it. */
type Answer = { errors: Record<string, string[]> } | { version: number }

/**
 * Sends what is pressed in its order, one form after the other, so that none overtakes or displaces another. The line is
 * kept outside of React's state, which a quick key may see before what came just earlier; a turn is over once the page
 * has the version that holds it.
 */
export function useLine(version: number) {
  const fetcher = useFetcher<Answer>()
  const line = useRef<{ waiting: Turn[]; sent: Turn[]; before: Answer | undefined }>({
    waiting: [],
    sent: [],
    before: undefined,
  })
  const [, draw] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    const { current } = line
    if (current.sent.length > 0) {
      if (fetcher.state !== 'idle' || !isOver(fetcher.data, current.before, version)) return
      current.sent = []
      draw()
    }
    if (current.waiting.length === 0) return
    const presses = current.waiting.findIndex((turn) => 'words' in turn)
    current.sent =
      presses === 0 ? current.waiting.splice(0, 1) : current.waiting.splice(0, presses < 0 ? Infinity : presses)
    current.before = fetcher.data
    fetcher.submit(formOf(current.sent), { method: 'post' })
  })

  const { waiting, sent } = line.current
  const turns = [...sent, ...waiting]
  return {
    presses: turns.flatMap((turn) => ('press' in turn ? [turn.press] : [])),
    masking: turns.some((turn) => 'words' in turn),
    busy: turns.length > 0,
    refused: turns.length === 0 && fetcher.data && 'errors' in fetcher.data ? fetcher.data : null,
    add(turn: Turn) {
      line.current.waiting.push(turn)
      draw()
    },
  }
}

const isOver = (answer: Answer | undefined, before: Answer | undefined, version: number): boolean =>
  answer !== undefined && answer !== before && ('errors' in answer || answer.version <= version)

function formOf(turns: Turn[]): FormData {
  const form = new FormData()
  form.set('intent', 'press' in turns[0]! ? 'decide' : 'mask')
  for (const turn of turns) {
    if ('press' in turn) form.append('press', turn.press)
    else form.set('words', turn.words)
  }
  return form
}
