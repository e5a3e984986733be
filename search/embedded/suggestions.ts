import { fold } from '../normalize'
import { pinyinOf } from '../pinyin'
import type { Connection } from './database'
import { unpackText, type StoredText } from './document'

/** Characters of a key: what anybody types before choosing. */
const keyLength = 24

export type SuggestionKind = 'title' | 'term' | 'person'

/** Under which beginnings a document's title, keywords and people are suggested: characters and initials. */
function* keysOf(text: StoredText): Generator<{ key: string; kind: SuggestionKind; value: string }> {
  const lists: [SuggestionKind, string[]][] = [
    ['title', [text.title]],
    ['term', text.keywords.split('\n')],
    ['person', text.author.split('\n')],
  ]
  for (const [kind, values] of lists) {
    for (const value of values) {
      const key = fold(value).slice(0, keyLength)
      const initials = pinyinOf(key).initials
      if (key) yield { key, kind, value }
      if (initials.length > 1 && initials !== key) yield { key: initials, kind, value }
    }
  }
}

/** Titles are read from the document again; keywords and names are kept, there being several. */
export function putSuggestions(db: Connection, g: number, rowid: number, text: StoredText): void {
  for (const { key, kind, value } of keysOf(text)) {
    const kept = kind === 'title' ? '' : value
    db.run(`INSERT OR IGNORE INTO g${g}_suggestion VALUES (?, ?, ?, ?)`, key, rowid, kind, kept)
  }
}

export function eraseSuggestions(db: Connection, g: number, rowid: number, blob: Uint8Array): void {
  for (const { key } of keysOf(unpackText(blob))) {
    db.run(`DELETE FROM g${g}_suggestion WHERE key = ? AND doc = ?`, key, rowid)
  }
}
