import { beginnings } from '../text'
import type { Connection } from './database'
import { unpackText } from './document'

export function eraseSuggestions(db: Connection, g: number, rowid: number, blob: Uint8Array): void {
  for (const { key } of beginnings(unpackText(blob))) {
    db.run(`DELETE FROM g${g}_suggestion WHERE key = ? AND doc = ?`, key, rowid)
  }
}
