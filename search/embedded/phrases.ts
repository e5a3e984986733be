import type { Requirement } from '../plan'
import { isOnePair, phraseBigrams } from '../segment'
import type { Connection } from './database'
import { comparableBlob, comparableField } from './document'

/** Rows looked at for one phrase; more are reported as a lower bound. */
export const phraseLimit = 20_000

export interface PhraseRows {
  rows: number[]
  /** False when there may be more than `phraseLimit`. */
  complete: boolean
}

/**
 * Rows whose text contains one of the texts: candidates by character pairs, then the truth by comparing the
 * text itself. Newest rows first.
 */
export function rowsContaining(db: Connection, g: number, requirement: Requirement, among?: Set<number>): PhraseRows {
  const found = new Set<number>()
  let complete = true
  for (const text of requirement.texts) {
    const part = rowsWithText(db, g, text, requirement.field, among)
    complete &&= part.complete
    for (const row of part.rows) found.add(row)
  }
  return { rows: [...found].sort((a, b) => b - a), complete }
}

function rowsWithText(
  db: Connection, g: number, text: string, field: Requirement['field'], among?: Set<number>,
): PhraseRows {
  const match = bigramMatch(text)
  const sql = match
    ? `SELECT rowid FROM g${g}_bigrams WHERE g${g}_bigrams MATCH ? ORDER BY rowid DESC LIMIT ?`
    : `SELECT rowid FROM g${g}_content ORDER BY rowid DESC LIMIT ?`
  let rows = db.column<number>(sql, ...(match ? [match] : []), phraseLimit + 1)
  const complete = rows.length <= phraseLimit
  if (among) rows = rows.filter((row) => among.has(row))
  if (match && !field && isOnePair(text)) return { rows, complete }
  const contains = (row: number) => {
    const blob = db.value<Uint8Array>(`SELECT text FROM g${g}_content WHERE rowid = ?`, row)!
    return (field ? comparableField(blob, field) : comparableBlob(blob)).includes(text)
  }
  return { rows: rows.filter(contains), complete }
}

/** A query for the bigram table, or null when the text has neither letter nor digit. */
export function bigramMatch(text: string): string | null {
  const { pairs, singles } = phraseBigrams(text)
  const grams = [...pairs.map((pair) => `"${pair}"`), ...singles.map((single) => `"${single}"*`)]
  return grams.length === 0 ? null : grams.join(' AND ')
}
