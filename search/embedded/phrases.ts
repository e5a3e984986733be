import { fold, squeeze } from '../normalize'
import type { Requirement } from '../plan'
import { isOnePair, phraseGrams } from '../segment'
import type { Connection } from './database'
import { blobString, comparableBlob, fieldString } from './document'

/** Rows looked at for one phrase; more are reported as a lower bound. */
export const phraseLimit = 20_000

export interface PhraseRows {
  /** Rows that contain the phrase as it stands, newest first. */
  exact: number[]
  /** Rows that contain it but for quotation marks and blanks (“两癌”检查 for 两癌检查). */
  loose: number[]
  /** False when there may be more than `phraseLimit`. */
  complete: boolean
}

/** Rows whose text contains one of the texts: candidates by character pairs, then the truth by comparing. */
export function rowsContaining(db: Connection, g: number, requirement: Requirement, among?: Set<number>): PhraseRows {
  const parts = requirement.texts.map((text) => rowsWithText(db, g, text, requirement.field, among))
  const exact = new Set(parts.flatMap((part) => part.exact))
  const loose = new Set(parts.flatMap((part) => part.loose).filter((row) => !exact.has(row)))
  const newestFirst = (rows: Set<number>) => [...rows].sort((a, b) => b - a)
  return { exact: newestFirst(exact), loose: newestFirst(loose), complete: parts.every(({ complete }) => complete) }
}

function rowsWithText(
  db: Connection, g: number, text: string, field: Requirement['field'], among?: Set<number>,
): PhraseRows {
  const strict = matchGrams(text, false)
  const loosely = matchGrams(text, true)
  if (!field && isOnePair(text)) {
    const exact = candidates(db, g, strict, among)
    const loose = strict === loosely ? null : candidates(db, g, `(${loosely}) NOT (${strict})`, among)
    return { exact: exact.rows, loose: loose?.rows ?? [], complete: exact.complete && loose?.complete !== false }
  }
  const squeezed = squeeze(text)
  const { rows, complete } = candidates(db, g, loosely, among)
  const found: PhraseRows = { exact: [], loose: [], complete }
  for (const row of rows) {
    const blob = readBlob(db, g, row)
    const read = fold(field ? fieldString(blob, field) : blobString(blob))
    if (read.includes(text)) found.exact.push(row)
    else if (squeezed !== '' && squeeze(read).includes(squeezed)) found.loose.push(row)
  }
  return found
}

/** Candidates compared before a part is taken to be written somewhere among so many. */
const sample = 50

/** True when some document holds the text, quotation marks and blanks aside. Quick rather than certain. */
export function isWritten(db: Connection, g: number, text: string): boolean {
  const { rows } = candidates(db, g, matchGrams(text, true), undefined, sample)
  const holds = (row: number) => comparableBlob(readBlob(db, g, row)).includes(text)
  return rows.length > sample || rows.some(holds)
}

function readBlob(db: Connection, g: number, row: number): Uint8Array {
  return db.value<Uint8Array>(`SELECT text FROM g${g}_content WHERE rowid = ?`, row)!
}

function candidates(
  db: Connection, g: number, match: string | null, among?: Set<number>, limit = phraseLimit,
): { rows: number[]; complete: boolean } {
  const sql = match
    ? `SELECT rowid FROM g${g}_bigrams WHERE g${g}_bigrams MATCH ? ORDER BY rowid DESC LIMIT ?`
    : `SELECT rowid FROM g${g}_content ORDER BY rowid DESC LIMIT ?`
  const rows = db.column<number>(sql, ...(match ? [match] : []), limit + 1)
  return { rows: among ? rows.filter((row) => among.has(row)) : rows, complete: rows.length <= limit }
}

/** A query for the bigram table, or null when the text has neither letter nor digit. */
function matchGrams(text: string, loosely: boolean): string | null {
  const grams = phraseGrams(text, loosely).map(({ anyOf, asPrefix }) =>
    anyOf.map((gram) => `"${gram}"${asPrefix ? '*' : ''}`).join(' OR '),
  )
  return grams.length === 0 ? null : grams.map((gram) => `(${gram})`).join(' AND ')
}
