import type { Decision } from './finds'

/** What the keys of the checking page do. */
type Hands = {
  move: (by: number) => void
  decideCurrent: (decision: Decision, all: boolean) => void
  keepSlight: () => void
  undo: () => void
  maskSelected: () => void
  confirm: () => void
}

/** What a key means here; nothing while somebody types or a button has the focus. */
export function actionFor(event: KeyboardEvent, hands: Hands): (() => void) | undefined {
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
export function typeWords(): void {
  const words = document.querySelector<HTMLInputElement>('input[name="words"]')
  words?.closest('details')?.setAttribute('open', '')
  words?.focus()
}
