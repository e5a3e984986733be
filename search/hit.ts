import type { DocumentKind, SearchHit } from './engine'
import { highlight, snippet } from './highlight'
import { occurrences } from './rank'
import type { StoredText } from './text'

export interface FoundDocument {
  id: string
  kind: DocumentKind
  text: StoredText
  /** All of it, comparable. */
  whole: string
}

/** A hit as it is shown: title and best passage in pieces, and how often the marks occur. */
export function toHit({ id, kind, text, whole }: FoundDocument, marks: readonly string[], score: number): SearchHit {
  return {
    id,
    kind,
    score,
    title: highlight(text.title, marks),
    snippet: snippet(text.body || text.abstract, marks),
    occurrences: marks.reduce((sum, mark) => sum + occurrences(whole, mark), 0),
  }
}
