import { lettersOf } from './letters'
import type { Readied } from './passages'
import { shinglesOf } from './shingles'

export type { Span } from './letters'
export { takenPassages, type Passage, type Readied } from './passages'
export { measureLikeness, shareOf, type Likeness, type Source } from './measure'
export { sideBySide } from './side-by-side'
export { sample } from './shingles'
export { warnFrom } from './thresholds'

/** Other texts that are compared word by word, those with most shingles in common. */
export const candidates = 12
/** A shingle that more texts have is a set phrase; nothing is looked up by it. */
export const textsOfShingle = 24

/** Makes a text ready to be compared. */
export function readyText(text: string): Readied {
  const letters = lettersOf(text)
  return { letters, hashes: shinglesOf(letters) }
}
