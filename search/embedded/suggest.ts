import type { SuggestQuery, Suggestion } from '../engine'
import { mergeSuggestions, suggestionLimit, typedBeginning } from '../suggest'
import type { SuggestionKind } from '../text'
import type { Connection } from './database'
import { unpackText } from './document'
import { compileFilter } from './filter'

/** Titles, keywords and people come only from documents the reader may find. */
export function suggest(db: Connection, g: number, { text, visibility, limit }: SuggestQuery): Suggestion[] {
  const typed = typedBeginning(text)
  if (typed === '') return []
  const most = suggestionLimit(limit)
  const filter = compileFilter(db, g, { visibility })
  const stored = db
    .rows<[SuggestionKind, string, string, number]>(
      `SELECT s.kind, s.value, d.id, d.rowid FROM g${g}_suggestion s CROSS JOIN g${g}_doc d ON d.rowid = s.doc
       WHERE s.key >= ? AND s.key < ? ${filter.sql && `AND ${filter.sql}`} LIMIT ?`,
      typed,
      `${typed}\u{10ffff}`,
      ...filter.values,
      most * 4,
    )
    .map(([kind, value, id, row]): Suggestion =>
      kind === 'title' ? { text: titleOf(db, g, row), kind, id } : { text: value, kind },
    )
  return mergeSuggestions(typed, stored, most)
}

function titleOf(db: Connection, g: number, row: number): string {
  return unpackText(db.value<Uint8Array>(`SELECT text FROM g${g}_content WHERE rowid = ?`, row)!).title
}
