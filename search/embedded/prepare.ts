import type { SearchDocument } from '../engine'
import { fingerprint } from '../fingerprint'
import { fold } from '../normalize'
import { textPairs } from '../pairs'
import { indexWords } from '../segment'
import { beginnings, facetValues, storedText } from '../text'
import { packText } from './document'

/** What is written of a document beside its own columns; made outside the transaction, or in a thread. */
export interface Prepared {
  blob: Uint8Array
  words: string
  bigrams: string
  fingerprint: string
  /** Lists of SQLite's JSON: name and value; beginning, kind and value. */
  facets: string
  suggestions: string
}

export function prepare(document: SearchDocument): Prepared {
  const text = storedText(document)
  const folded = fold(Object.values(text).join('\n'))
  // titles are read from the document again; keywords and names are kept, there being several
  const suggestions = [...beginnings(text)].map(({ key, kind, value }) => [key, kind, kind === 'title' ? '' : value])
  return {
    blob: packText(text),
    words: indexWords(folded).join(' '),
    bigrams: [...textPairs(folded)].join(' '),
    fingerprint: fingerprint(document),
    facets: JSON.stringify(facetValues(document)),
    suggestions: JSON.stringify(suggestions),
  }
}
