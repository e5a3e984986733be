import type { Span } from './letters'
import { takenPassages, type Passage, type Readied } from './passages'

/** What a text has from one other. */
export type Source<Id> = { id: Id; share: number; passages: Passage[] }
/** How much of a text was found elsewhere, and where, the largest source first. */
export type Likeness<Id> = { share: number; sources: Source<Id>[] }

/** A passage that stands in more other texts than this is common property: a quoted law, a form everyone was given. */
const commonAbove = 5
/** What a source must add, as a share of the text; less is what texts on one subject have in common anyway. */
const leastShare = 0.08

/** Another text, and the stretches of one's own that are excused although it has them. */
export type Other<Id> = { id: Id; text: Readied; excused?: readonly Span[] }

/**
 * Measures how much of a text stands in others. The largest source counts first; each further one by what it
 * adds, so that a text put together from several is seen whole and nothing is counted twice.
 */
export function measureLikeness<Id>(mine: Readied, others: readonly Other<Id>[]): Likeness<Id> {
  const all = others.map(({ id, text, excused = [] }) => ({
    id,
    passages: takenPassages(mine, text).filter((passage) => !excused.some((span) => covers(span, passage.mine))),
  }))
  const spans = all.flatMap(({ id, passages }) => passages.map(({ mine: span }) => ({ id, ...span })))
  const isCommon = (span: Span) =>
    new Set(spans.filter((other) => covers(other, span)).map(({ id }) => id)).size > commonAbove
  let waiting = all.map(({ id, passages }) => ({ id, passages: passages.filter((passage) => !isCommon(passage.mine)) }))
  const sources: Source<Id>[] = []
  const counted: Span[] = []
  for (let share = 0; waiting.length;) {
    const added = waiting.map((each) => ({
      each,
      by: shareOf(mine, [...counted, ...each.passages.map((passage) => passage.mine)]) - share,
    }))
    const best = added.reduce((most, other) => (other.by > most.by ? other : most))
    if (best.by < leastShare) return { share, sources }
    counted.push(...best.each.passages.map((passage) => passage.mine))
    sources.push({ ...best.each, share: best.by })
    share += best.by
    waiting = waiting.filter((each) => each !== best.each)
  }
  return { share: shareOf(mine, counted), sources }
}

const covers = (one: Span, other: Span) =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start) >= 0.7 * (other.end - other.start)

/** The share of a text's letters that lie in any of the spans, 0–1. */
export function shareOf({ letters: { offsets } }: Readied, spans: readonly Span[]): number {
  if (offsets.length === 0) return 0
  const ordered = spans.toSorted((a, b) => a.start - b.start)
  let covered = 0
  let next = 0
  let until = 0
  for (const offset of offsets) {
    for (let span = ordered[next]; span && span.start <= offset; span = ordered[(next += 1)])
      until = Math.max(until, span.end)
    if (offset < until) covered += 1
  }
  return covered / offsets.length
}
