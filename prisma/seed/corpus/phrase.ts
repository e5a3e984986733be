import type { Stream } from './random'

/** What the `{slots}` of a phrase stand for. */
export type Slots = Readonly<Record<string, string | number>>

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; name: string }
  | { kind: 'range'; low: number; high: number; step: number }
  | { kind: 'choice'; options: Part[][] }

const parsed = new Map<string, Part[]>()

/**
 * Words a phrase: `[甲|乙]` is one of its options (they may nest), `{name}` a slot, `{3~9}` a whole
 * number and `{800~1500/50}` a multiple of 50 in that range. A leading `=` makes all choices take the same
 * place, for two stories told side by side: `=[去年|前年]她[种菜|养鸡]`.
 * Throws on a slot that nobody filled, so that a slip in a bank shows in the first test.
 */
export function word(phrase: string, slots: Slots, draws: Stream): string {
  let parts = parsed.get(phrase)
  if (!parts) parsed.set(phrase, (parts = parse(phrase)))
  const place = phrase.startsWith('=') ? draws.int(0, 1) : undefined
  return say(parts, slots, draws, place)
}

function say(parts: readonly Part[], slots: Slots, draws: Stream, place: number | undefined): string {
  let text = ''
  for (const part of parts) {
    if (part.kind === 'text') text += part.text
    else if (part.kind === 'choice') {
      const option = (place === undefined ? undefined : part.options[place]) ?? draws.pick(part.options)
      text += say(option, slots, draws, place)
    } else if (part.kind === 'range') {
      text += part.low + part.step * draws.int(0, Math.floor((part.high - part.low) / part.step))
    } else {
      const value = slots[part.name]
      if (value === undefined) throw new Error(`no value for {${part.name}}`)
      text += value
    }
  }
  return text
}

function parse(phrase: string): Part[] {
  let at = phrase.startsWith('=') ? 1 : 0
  const sequence = (nested: boolean): Part[] => {
    const parts: Part[] = []
    while (at < phrase.length) {
      const sign = phrase[at]
      if (nested && (sign === '|' || sign === ']')) break
      if (sign === '[') parts.push(choice())
      else if (sign === '{') parts.push(slot())
      else parts.push(text(nested))
    }
    return parts
  }
  const choice = (): Part => {
    const options: Part[][] = []
    do {
      at++
      options.push(sequence(true))
    } while (phrase[at] === '|')
    if (phrase[at] !== ']') throw new Error(`unclosed [ in: ${phrase}`)
    at++
    return { kind: 'choice', options }
  }
  const slot = (): Part => {
    const end = phrase.indexOf('}', at)
    if (end < 0) throw new Error(`unclosed { in: ${phrase}`)
    const name = phrase.slice(at + 1, end)
    at = end + 1
    const range = /^(\d+)~(\d+)(?:\/(\d+))?$/.exec(name)
    if (!range) return { kind: 'slot', name }
    return { kind: 'range', low: Number(range[1]), high: Number(range[2]), step: Number(range[3] ?? 1) }
  }
  const text = (nested: boolean): Part => {
    const rest = phrase.slice(at)
    const length = rest.search(nested ? /[[{|\]]/ : /[[{]/)
    const piece = length < 0 ? rest : rest.slice(0, length)
    at += piece.length
    return { kind: 'text', text: piece }
  }
  return sequence(false)
}
