import { isOnePair, looseTokens, partedTokens, strictTokens, type PhraseTokens } from '../pairs'
import { isInterrupted, phraseOf } from '../phrase'
import type { Requirement } from '../plan'
import { enoughDocuments, phraseHits, phraseLimit } from '../units'
import { blobString, fieldString } from './document'
import type { Filter } from './filter'
import { quoted } from './match'
import type { Reading } from './reading'
import { readBlobs } from './texts'

export interface PhraseRows {
  /** Rows that contain the phrase as it stands, newest first. */
  exact: number[]
  /** Rows that contain it but for quotation marks and blanks (“两癌”检查 for 两癌检查). */
  loose: number[]
  /** False when there may be more. */
  complete: boolean
}

/** Where a phrase is looked for. */
interface Range {
  filter?: Filter
  among?: Set<number> | undefined
  /** Hits that suffice; beyond them older documents are not compared. */
  enough?: number
}

/** Rows whose text contains one of the texts: candidates by character pairs, then the truth by comparing. */
export function rowsContaining(reading: Reading, requirement: Requirement, range: Range): PhraseRows {
  const parts = requirement.texts.map((text) => rowsWithText(reading, text, requirement.field, range))
  if (parts.length === 1) return parts[0]!
  const exact = new Set(parts.flatMap((part) => part.exact))
  const loose = new Set(parts.flatMap((part) => part.loose).filter((row) => !exact.has(row)))
  const newestFirst = (rows: Set<number>) => [...rows].sort((a, b) => b - a)
  return { exact: newestFirst(exact), loose: newestFirst(loose), complete: parts.every(({ complete }) => complete) }
}

type Field = Requirement['field']

function rowsWithText(reading: Reading, text: string, field: Field, range: Range): PhraseRows {
  const phrase = phraseOf(text)
  const certain = !field && isOnePair(text)
  const exact = rowsHolding(reading, expression(strictTokens(text)), certain ? null : phrase.exact, field, range)
  const match = exact.rows.length < enoughDocuments || !isInterrupted(text) ? looseExpression(text) : null
  if (!match || !phrase.loose) return { exact: exact.rows, loose: [], complete: exact.complete }
  const loose = rowsHolding(reading, match, phrase.loose, field, range)
  const known = new Set(exact.rows)
  return { exact: exact.rows, loose: loose.rows.filter((row) => !known.has(row)), complete: exact.complete && loose.complete }
}

/**
 * Rows that match and, unless the match alone is certain, whose text fits the pattern; newest first. When enough
 * fit among the newest, the older ones are not compared any more.
 */
function rowsHolding(
  { db, g }: Reading, match: string, pattern: RegExp | null, field: Field, { filter, among, enough = phraseHits }: Range,
): { rows: number[]; complete: boolean } {
  const narrowed = filter?.sql ? `CROSS JOIN g${g}_doc d ON d.rowid = b.rowid AND ${filter.sql}` : ''
  const found = db.numbers(
    `SELECT b.rowid FROM g${g}_bigrams b ${narrowed} WHERE g${g}_bigrams MATCH ? ORDER BY b.rowid DESC`,
    ...(narrowed ? filter!.values : []), match,
  )
  const candidates = among ? found.filter((row) => among.has(row)) : found
  if (!pattern) return { rows: candidates, complete: true }
  const rows: number[] = []
  for (let start = 0; start < candidates.length; start += phraseLimit) {
    if (rows.length >= enough) return { rows, complete: false }
    const fitting = new Set<number>()
    const compared = candidates.slice(start, start + phraseLimit)
    for (const [row, blob] of readBlobs(db, g, compared)) {
      if (pattern.test(field ? fieldString(blob, field) : blobString(blob))) fitting.add(row)
    }
    for (const row of compared) if (fitting.has(row)) rows.push(row)
  }
  return { rows, complete: true }
}

/** Candidates compared before a part is taken to be written somewhere among so many. */
const sample = 50

/** True when some document the filter lets through holds the text, quotation marks and blanks aside. Quick rather than certain. */
export function isWritten({ db, g }: Reading, text: string, filter: Filter): boolean {
  const { loose } = phraseOf(text)
  const match = expression(looseTokens(text) ?? strictTokens(text))
  const rows = db.numbers(
    `SELECT b.rowid FROM g${g}_bigrams b CROSS JOIN g${g}_doc d ON d.rowid = b.rowid
     WHERE g${g}_bigrams MATCH ? ${filter.sql && `AND ${filter.sql}`} ORDER BY b.rowid DESC LIMIT ?`,
    match, ...filter.values, sample + 1,
  )
  if (rows.length > sample || isOnePair(text) || !loose) return rows.length > 0
  return readBlobs(db, g, rows).some(([, blob]) => loose.test(blobString(blob)))
}

/** What also contains the phrase loosely: only where a pair is parted, unless the phrase itself is interrupted. */
function looseExpression(text: string): string | null {
  const tokens = looseTokens(text)
  if (!tokens) return null
  return isInterrupted(text) ? expression(tokens) : `${expression(tokens)} AND (${partedTokens(text).map(quoted).join(' OR ')})`
}

/** A query for the table of pairs. */
function expression({ allOf, beginning }: PhraseTokens): string {
  return beginning !== undefined ? `${quoted(beginning)}*` : allOf.map((anyOf) => `(${anyOf.map(quoted).join(' OR ')})`).join(' AND ')
}
