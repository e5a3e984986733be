import { placeNames, workTerms } from '../dictionary'
import type { SuggestQuery, Suggestion } from '../engine'
import { clean, fold } from '../normalize'
import { pinyinOf } from '../pinyin'
import type { Connection } from './database'
import { unpackText } from './document'
import { compileFilter } from './filter'
import type { SuggestionKind } from './suggestions'

interface Entry extends Suggestion {
  folded: string
  full: string
  initials: string
}

let dictionary: Entry[] | undefined

/** Terms and places are public knowledge; titles, keywords and people come from documents she may find. */
export function suggest(db: Connection, g: number, { text, visibility, limit = 10 }: SuggestQuery): Suggestion[] {
  const typed = fold(clean(text)).trim().slice(0, 40)
  if (typed === '') return []
  const most = Math.min(50, Math.max(1, limit))
  const filter = compileFilter(db, g, { visibility, filters: {}, excludedFilters: {} })
  const latin = /^[a-z]+$/.test(typed)
  const stored = db
    .rows<[SuggestionKind, string, string, number]>(
      `SELECT s.kind, s.value, d.id, d.rowid FROM g${g}_suggestion s CROSS JOIN g${g}_doc d ON d.rowid = s.doc
       WHERE s.key >= ? AND s.key < ? ${filter.sql && `AND ${filter.sql}`} LIMIT ?`,
      typed, `${typed}\u{10ffff}`, ...filter.values, most * 4,
    )
    .map(([kind, value, id, row]): Suggestion =>
      kind === 'title' ? { text: titleOf(db, g, row), kind, id } : { text: value, kind },
    )
  const known = fromDictionary(typed, latin)
  return unique([...known.slice(0, Math.ceil(most / 2)), ...stored, ...known]).slice(0, most)
}

function fromDictionary(typed: string, latin: boolean): Suggestion[] {
  dictionary ??= [
    ...workTerms.map((text) => entry(text, 'term')),
    ...placeNames.map((text) => entry(text, 'place')),
  ]
  const rank = (e: Entry) => {
    if (e.folded.startsWith(typed)) return 0
    if (latin && (e.initials === typed || e.full === typed)) return 1
    if (latin && (e.initials.startsWith(typed) || e.full.startsWith(typed))) return 2
    return !latin && typed.length > 1 && e.folded.includes(typed) ? 3 : 4
  }
  return dictionary
    .map((e) => ({ e, rank: rank(e) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.e.text.length - b.e.text.length)
    .map(({ e: { text, kind } }) => ({ text, kind }))
}

function titleOf(db: Connection, g: number, row: number): string {
  return unpackText(db.value<Uint8Array>(`SELECT text FROM g${g}_content WHERE rowid = ?`, row)!).title
}

function entry(text: string, kind: 'term' | 'place'): Entry {
  return { text, kind, folded: fold(text), ...pinyinOf(text) }
}

function unique(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>()
  return suggestions.filter(({ text }) => !seen.has(text) && seen.add(text))
}
