import { fold, isWordUnit } from '../normalize'

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export type Span = { start: number; end: number }

/**
 * What is left of a text for comparing: letters and digits alone, lower case, half width, simplified. Marks,
 * blanks and Markdown vanish, so that a copy with other punctuation or layout stays a copy.
 */
export type Letters = {
  /** UTF-16 units of what is left */
  units: Uint16Array
  /** for each of them, its offset in the text it was taken from */
  offsets: Uint32Array
  /** the paragraphs (lines) that hold any, by positions among the letters */
  paragraphs: Span[]
}

export function lettersOf(text: string): Letters {
  const folded = fold(text)
  const units = new Uint16Array(folded.length)
  const offsets = new Uint32Array(folded.length)
  const paragraphs: Span[] = []
  let length = 0
  let begun = 0
  for (let at = 0; at <= folded.length; at += 1) {
    const unit = at < folded.length ? folded.charCodeAt(at) : lineEnd
    if (isWordUnit[unit]) {
      units[length] = unit
      offsets[length] = at
      length += 1
    } else if (unit === lineEnd && length > begun) {
      paragraphs.push({ start: begun, end: length })
      begun = length
    }
  }
  return { units: units.subarray(0, length), offsets: offsets.subarray(0, length), paragraphs }
}

/** Positions among the letters as offsets in the text. */
export function inText({ offsets }: Letters, { start, end }: Span): Span {
  return { start: offsets[start]!, end: offsets[end - 1]! + 1 }
}

const lineEnd = 10
