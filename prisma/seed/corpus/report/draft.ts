import type { Plan } from '../plan'
import { type Slots, word } from '../phrase'
import { stream, type Stream } from '../random'
import type { Figure } from '../types'

/** A report being written: its plan, its own stream of draws, and the figures used so far. */
export interface Draft {
  plan: Plan
  draws: Stream
  figures: Figure[]
  /** Words a phrase with the slots of the plan and some more. */
  say(phrase: string, more?: Slots): string
  /** Next phrase of a bank, unworded, from a shuffled deck. */
  deal(phrases: readonly string[]): string
  /** Words one of several phrases; of a bank, none is used twice before all have been used. */
  oneOf(phrases: readonly string[], more?: Slots): string
  /** Words `count` different phrases in their order, as running text. */
  run(phrases: readonly string[], count: number, more?: Slots): string
}

export function startDraft(plan: Plan): Draft {
  const draws = stream(plan.seed, 'report', plan.author.id)
  const say = (phrase: string, more?: Slots) => word(phrase, more ? { ...plan.slots, ...more } : plan.slots, draws)
  const decks = new Map<readonly string[], string[]>()
  const deal = (phrases: readonly string[]) => {
    let deck = decks.get(phrases)
    if (!deck?.length) decks.set(phrases, (deck = draws.shuffle(phrases)))
    return deck.pop() ?? ''
  }
  return {
    plan,
    draws,
    figures: [],
    say,
    deal,
    oneOf: (phrases, more) => say(deal(phrases), more),
    run: (phrases, count, more) =>
      draws
        .some(phrases, count)
        .map((phrase) => say(phrase, more))
        .join(''),
  }
}

/** Numbers the headings of one part: （一）, （二） … */
export function headings(): (words: string) => string {
  const numerals = '一二三四五六七八九十'
  let used = 0
  return (words) => `### （${numerals[used++] ?? '十'}）${words}`
}

/** Joins paragraphs, leaving out the empty ones. */
export const paragraphs = (...pieces: (string | false | undefined)[]) => pieces.filter(Boolean).join('\n\n')
