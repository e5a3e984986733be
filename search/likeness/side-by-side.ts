import type { Segment } from '../engine'
import { inText, lettersOf, type Span } from './letters'
import { commonRuns } from './runs'
import { shinglesOf } from './shingles'

/** Two passages with what they have in common marked; joined, the pieces are the passages themselves. */
export function sideBySide(one: string, other: string): { mine: Segment[]; theirs: Segment[] } {
  const [mine, theirs] = [one, other].map((text) => {
    const letters = lettersOf(text)
    return { letters, hashes: shinglesOf(letters) }
  }) as [Shingled, Shingled]
  const runs = commonRuns(mine, theirs)
  return {
    mine: cut(
      one,
      runs.map(({ mine: start, length }) => inText(mine.letters, { start, end: start + length })),
    ),
    theirs: cut(
      other,
      runs.map(({ theirs: start, length }) => inText(theirs.letters, { start, end: start + length })),
    ),
  }
}

type Shingled = Parameters<typeof commonRuns>[0]

function cut(text: string, marked: Span[]): Segment[] {
  const pieces: Segment[] = []
  let at = 0
  for (const { start, end } of marked.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(Math.max(at, start), end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
