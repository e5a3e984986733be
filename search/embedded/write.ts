import type { SearchDocument } from '../engine'
import type { Connection } from './database'
import type { Prepared } from './prepare'
import { eraseSuggestions } from './suggestions'

export interface PreparedDocument extends Prepared {
  document: SearchDocument
}

/**
 * Adds or replaces documents, each id once, in one generation; runs inside a write transaction. Tokens come
 * last and by themselves: SQLite guards a statement of several rows by a savepoint, at which FTS5 would write
 * out what it has gathered, once a document.
 */
export function put(db: Connection, g: number, documents: readonly PreparedDocument[]): void {
  for (const { document } of documents) erase(db, g, document.id)
  const rows = documents.map((each) => putDocument(db, g, each))
  for (const [i, each] of documents.entries()) putTokens(db, g, rows[i]!, each)
}

/** All of a new document but its tokens. @returns its row */
export function putDocument(
  db: Connection,
  g: number,
  { document, blob, facets, suggestions, fingerprint }: PreparedDocument,
): number {
  const length = blob.byteLength / 2
  const rowid = db.run(
    `INSERT INTO g${g}_doc (id, kind, date, score, class, length, fingerprint)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    document.id,
    document.kind,
    document.date ?? null,
    document.score ?? null,
    accessClass(db, g, document),
    length,
    fingerprint,
  )
  db.run(`INSERT INTO g${g}_content (rowid, text) VALUES (?, ?)`, rowid, blob)
  db.run(`INSERT OR IGNORE INTO g${g}_facet (name, value) SELECT value ->> 0, value ->> 1 FROM json_each(?)`, facets)
  db.run(
    `INSERT INTO g${g}_doc_facet SELECT ?, f.facet FROM json_each(?) j
     CROSS JOIN g${g}_facet f ON f.name = j.value ->> 0 AND f.value = j.value ->> 1`,
    rowid,
    facets,
  )
  db.run(
    `INSERT OR IGNORE INTO g${g}_suggestion SELECT value ->> 0, ?, value ->> 1, value ->> 2 FROM json_each(?)`,
    rowid,
    suggestions,
  )
  db.run(`UPDATE g${g}_total SET documents = documents + 1, characters = characters + ?`, length)
  return rowid
}

export function putTokens(
  db: Connection,
  g: number,
  rowid: number,
  { words, bigrams }: Pick<Prepared, 'words' | 'bigrams'>,
): void {
  db.run(`INSERT INTO g${g}_words (rowid, words) VALUES (?, ?)`, rowid, words)
  db.run(`INSERT INTO g${g}_bigrams (rowid, grams) VALUES (?, ?)`, rowid, bigrams)
}

/** Removes one document from one generation if it is there. */
export function erase(db: Connection, g: number, id: string): void {
  const [row] = db.rows<[number, number]>(`SELECT rowid, length FROM g${g}_doc WHERE id = ?`, id)
  if (!row) return
  const [rowid, length] = row
  eraseSuggestions(db, g, rowid, db.value<Uint8Array>(`SELECT text FROM g${g}_content WHERE rowid = ?`, rowid)!)
  for (const table of ['words', 'bigrams', 'content', 'doc']) {
    db.run(`DELETE FROM g${g}_${table} WHERE rowid = ?`, rowid)
  }
  db.run(`DELETE FROM g${g}_doc_facet WHERE doc = ?`, rowid)
  db.run(`UPDATE g${g}_total SET documents = documents - 1, characters = characters - ?`, length)
}

/** Documents with the same tokens and rounds share a class, so a filter is a short list of numbers. */
function accessClass(db: Connection, g: number, document: SearchDocument): number {
  const tokens = [...new Set(document.access)].sort()
  const rounds = [...new Set(document.embargoRounds ?? [])].sort()
  const key = JSON.stringify([tokens, rounds])
  const known = db.value<number>(`SELECT class FROM g${g}_class WHERE key = ?`, key)
  if (known !== undefined) return known
  const made = db.run(`INSERT INTO g${g}_class (key) VALUES (?)`, key)
  for (const token of tokens) db.run(`INSERT INTO g${g}_class_token VALUES (?, ?)`, token, made)
  for (const round of rounds) db.run(`INSERT INTO g${g}_class_round VALUES (?, ?)`, round, made)
  return made
}
