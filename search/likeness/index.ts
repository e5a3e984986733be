import { lettersOf } from './letters'
import type { Readied } from './passages'
import { shinglesOf } from './shingles'

export type { Span } from './letters'
export type { Passage, Readied } from './passages'
export { measureLikeness, shareOf, type Likeness, type Source } from './measure'
export { sample } from './shingles'

/** Share of a text found elsewhere from which its author is told, and from which the organiser looks at it. */
export const warnFrom = 0.15
export const reviewFrom = 0.3
/** Other texts that are compared word by word, those with most shingles in common. */
export const candidates = 12
/** Texts looked up for one shingle; one that more have is a set phrase and tells little. */
export const textsOfShingle = 64

/** Makes a text ready to be compared. */
export function readyText(text: string): Readied {
  const letters = lettersOf(text)
  return { letters, hashes: shinglesOf(letters) }
}
