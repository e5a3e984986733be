import type { DocumentKind, SearchHit } from './engine'
import { highlight, snippet } from './highlight'
import { occurrences } from './rank'
import { comparable, wholeText, type StoredText } from './text'

/** A hit as it is shown: title and best passage in pieces, and how often the marks occur. */
export function toHit(
  document: { id: string; kind: DocumentKind; text: StoredText }, marks: readonly string[], score: number,
): SearchHit {
  const { id, kind, text } = document
  const whole = comparable(wholeText(text))
  return {
    id,
    kind,
    score,
    title: highlight(text.title, marks),
    snippet: snippet(text.body || text.abstract, marks),
    occurrences: marks.reduce((sum, mark) => sum + occurrences(whole, mark), 0),
  }
}
