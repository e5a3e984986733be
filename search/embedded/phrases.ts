import { fold, squeeze } from '../normalize'
import type { Requirement } from '../plan'
import { isOnePair, isPlain, partedPairs, phraseGrams } from '../segment'
import { phraseLimit } from '../units'
import { fieldOf, fieldString, blobString } from './document'
import type { Reading } from './reading'
import { readBlobs } from './texts'

export interface PhraseRows {
  /** Rows that contain the phrase as it stands, newest first. */
  exact: number[]
  /** Rows that contain it but for quotation marks and blanks (“两癌”检查 for 两癌检查). */
  loose: number[]
  /** False when there may be more than `phraseLimit`. */
  complete: boolean
}

/** Rows whose text contains one of the texts: candidates by character pairs, then the truth by comparing. */
export function rowsContaining(reading: Reading, requirement: Requirement, among?: Set<number>): PhraseRows {
  const parts = requirement.texts.map((text) => rowsWithText(reading, text, requirement.field, among))
  if (parts.length === 1) return parts[0]!
  const exact = new Set(parts.flatMap((part) => part.exact))
  const loose = new Set(parts.flatMap((part) => part.loose).filter((row) => !exact.has(row)))
  const newestFirst = (rows: Set<number>) => [...rows].sort((a, b) => b - a)
  return { exact: newestFirst(exact), loose: newestFirst(loose), complete: parts.every(({ complete }) => complete) }
}

function rowsWithText(reading: Reading, text: string, field: Requirement['field'], among?: Set<number>): PhraseRows {
  const strict = matchGrams(text, false)
  const loosely = matchGrams(text, true)
  if (!field && isOnePair(text)) {
    const exact = candidates(reading, strict, among)
    const loose = strict === loosely ? null : candidates(reading, `(${loosely}) NOT (${strict})`, among)
    return { exact: exact.rows, loose: loose?.rows ?? [], complete: exact.complete && loose?.complete !== false }
  }
  const { rows, complete } = candidates(reading, loosely, among)
  const squeezed = squeeze(text)
  const texts = reading.texts.of(reading.g, rows)
  const holding = squeezed === '' ? rows : rows.filter((_, i) => fieldOf(texts[i]!, field).includes(squeezed))
  const written = asWritten(reading, holding, text, field)
  return {
    exact: holding.filter((row) => written.has(row)),
    loose: squeezed === '' ? [] : holding.filter((row) => !written.has(row)),
    complete,
  }
}

/**
 * Of the rows that contain a phrase but for quotation marks and blanks, those that contain it as it stands.
 * Where none of its pairs is parted in a document nothing can interrupt it; only the others are read.
 */
function asWritten({ db, g }: Reading, rows: readonly number[], text: string, field: Requirement['field']): Set<number> {
  const sure = new Set<number>()
  let doubtful = rows
  if (isPlain(text)) {
    const parted = partedPairs(text).map(quotedGram).join(' OR ')
    const interrupted = new Set(parted === '' ? [] : db.numbers(`SELECT rowid FROM g${g}_bigrams WHERE g${g}_bigrams MATCH ?`, parted))
    for (const row of rows) if (!interrupted.has(row)) sure.add(row)
    doubtful = rows.filter((row) => interrupted.has(row))
  }
  for (const [row, blob] of readBlobs(db, g, doubtful)) {
    if (fold(field ? fieldString(blob, field) : blobString(blob)).includes(text)) sure.add(row)
  }
  return sure
}

/** Candidates compared before a part is taken to be written somewhere among so many. */
const sample = 50

/** True when some document holds the text, quotation marks and blanks aside. Quick rather than certain. */
export function isWritten(reading: Reading, text: string): boolean {
  const { rows, complete } = candidates(reading, matchGrams(text, true), undefined, sample)
  return !complete || isOnePair(text) ? rows.length > 0 : reading.texts.of(reading.g, rows).some((read) => read.includes(text))
}

function candidates(
  { db, g }: Reading, match: string | null, among?: Set<number>, limit = phraseLimit,
): { rows: number[]; complete: boolean } {
  const sql = match
    ? `SELECT rowid FROM g${g}_bigrams WHERE g${g}_bigrams MATCH ? ORDER BY rowid DESC LIMIT ?`
    : `SELECT rowid FROM g${g}_content ORDER BY rowid DESC LIMIT ?`
  const rows = db.numbers(sql, ...(match ? [match] : []), limit + 1)
  return { rows: among ? rows.filter((row) => among.has(row)) : rows, complete: rows.length <= limit }
}

/** A query for the bigram table, or null when the text has neither letter nor digit. */
function matchGrams(text: string, loosely: boolean): string | null {
  const grams = phraseGrams(text, loosely).map(({ anyOf, asPrefix }) =>
    anyOf.map((gram) => `${quotedGram(gram)}${asPrefix ? '*' : ''}`).join(' OR '),
  )
  return grams.length === 0 ? null : grams.map((gram) => `(${gram})`).join(' AND ')
}

/** Grams are letters and digits, so a quotation is all they need. */
function quotedGram(gram: string): string {
  return `"${gram}"`
}
