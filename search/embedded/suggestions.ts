import { beginnings, type StoredText } from '../text'
import type { Connection } from './database'
import { unpackText } from './document'

/** Titles are read from the document again; keywords and names are kept, there being several. */
export function putSuggestions(db: Connection, g: number, rowid: number, text: StoredText): void {
  const rows = [...beginnings(text)].map(({ key, kind, value }) => [key, kind, kind === 'title' ? '' : value])
  db.run(
    `INSERT OR IGNORE INTO g${g}_suggestion SELECT value ->> 0, ?, value ->> 1, value ->> 2 FROM json_each(?)`,
    rowid, JSON.stringify(rows),
  )
}

export function eraseSuggestions(db: Connection, g: number, rowid: number, blob: Uint8Array): void {
  for (const { key } of beginnings(unpackText(blob))) {
    db.run(`DELETE FROM g${g}_suggestion WHERE key = ? AND doc = ?`, key, rowid)
  }
}
