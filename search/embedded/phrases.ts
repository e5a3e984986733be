import { isOnePair, looseTokens, partedTokens, strictTokens, type PhraseTokens } from '../pairs'
import { isInterrupted, phraseOf } from '../phrase'
import type { Requirement } from '../plan'
import { countLimit, enoughDocuments, phraseHits, phraseLimit } from '../units'
import { blobString, fieldString } from './document'
import type { Filter } from './filter'
import { quoted } from './match'
import type { Reading } from './reading'
import { readBlobs } from './texts'

export interface PhraseRows {
  /** Rows that contain the phrases as they stand, newest first. */
  exact: number[]
  /** Rows that contain them but for quotation marks and blanks (“两癌”检查 for 两癌检查). */
  loose: number[]
  /** False when there may be more: older documents were not looked at. */
  complete: boolean
}

/**
 * Rows whose texts satisfy all requirements: candidates by character pairs, then the truth by comparing, newest first
 * and no more than anybody looks through.
 */
export function rowsContaining(reading: Reading, required: readonly Requirement[], filter: Filter): PhraseRows {
  const texts = required.flatMap((requirement) => requirement.texts)
  const interrupted = texts.some(isInterrupted)
  const exact = rowsHolding(reading, every(required, strictly), fits(required, 'exact'), filter)
  if (!exact.complete || (interrupted && exact.rows.length >= enoughDocuments))
    return { exact: exact.rows, loose: [], complete: exact.complete }
  const parted = texts.flatMap(partedTokens).map(quoted)
  if (!interrupted && parted.length === 0) return { exact: exact.rows, loose: [], complete: exact.complete }
  const match = `${every(required, loosely)}${interrupted ? '' : ` AND (${parted.join(' OR ')})`}`
  const loose = rowsHolding(reading, match, fits(required, 'loose'), filter)
  const known = new Set(exact.rows)
  return {
    exact: exact.rows,
    loose: loose.rows.filter((row) => !known.has(row)),
    complete: exact.complete && loose.complete,
  }
}

/** Every row that holds one of the texts, quotation marks and blanks aside. */
export function allRowsContaining(reading: Reading, requirement: Requirement): number[] {
  return rowsHolding(reading, every([requirement], loosely), fits([requirement], 'loose'), null, {
    enough: Infinity,
    mostCertain: 2 ** 40,
  }).rows
}

/**
 * Rows that match and, unless the match alone is certain, whose text fits; newest first. When enough fit among the
 * newest, the older ones are not looked at any more.
 */
function rowsHolding(
  { db, g }: Reading,
  match: string,
  fit: ((blob: Uint8Array) => boolean) | null,
  filter: Filter | null,
  { enough, mostCertain } = { enough: phraseHits, mostCertain: countLimit },
): { rows: number[]; complete: boolean } {
  const narrowed = filter?.sql ? `CROSS JOIN g${g}_doc d ON d.rowid = b.rowid AND ${filter.sql}` : ''
  const candidates = db.numbers(
    `SELECT b.rowid FROM g${g}_bigrams b ${narrowed} WHERE g${g}_bigrams MATCH ? ORDER BY b.rowid DESC LIMIT ?`,
    ...(narrowed ? filter!.values : []),
    match,
    fit ? -1 : mostCertain + 1,
  )
  if (!fit) return { rows: candidates.slice(0, mostCertain), complete: candidates.length <= mostCertain }
  const rows: number[] = []
  for (let start = 0; start < candidates.length; start += phraseLimit) {
    if (rows.length >= enough) return { rows, complete: false }
    const fitting = new Set<number>()
    const compared = candidates.slice(start, start + phraseLimit)
    for (const [row, blob] of readBlobs(db, g, compared)) if (fit(blob)) fitting.add(row)
    for (const row of compared) if (fitting.has(row)) rows.push(row)
  }
  return { rows, complete: true }
}

/** Whether a text contains, for each requirement, one of its phrases; null where the pairs alone tell. */
function fits(required: readonly Requirement[], how: 'exact' | 'loose'): ((blob: Uint8Array) => boolean) | null {
  if (required.every(({ texts, field }) => !field && texts.every(isOnePair))) return null
  const patterns = required.map(({ texts, field }) => ({
    field,
    any: texts.map((text) => phraseOf(text)).map((phrase) => phrase[how] ?? phrase.exact),
  }))
  return (blob) =>
    patterns.every(({ field, any }) => {
      const text = field ? fieldString(blob, field) : blobString(blob)
      return any.some((pattern) => pattern.test(text))
    })
}

/** Candidates compared before a part is taken to be written somewhere among so many. */
const sample = 50

/** True when some document the filter lets through holds the text, quotation marks and blanks aside. Quick rather than certain. */
export function isWritten({ db, g }: Reading, text: string, filter: Filter): boolean {
  const { loose } = phraseOf(text)
  const rows = db.numbers(
    `SELECT b.rowid FROM g${g}_bigrams b CROSS JOIN g${g}_doc d ON d.rowid = b.rowid
     WHERE g${g}_bigrams MATCH ? ${filter.sql && `AND ${filter.sql}`} ORDER BY b.rowid DESC LIMIT ?`,
    expression(loosely(text)),
    ...filter.values,
    sample + 1,
  )
  if (rows.length > sample || isOnePair(text) || !loose) return rows.length > 0
  return readBlobs(db, g, rows).some(([, blob]) => loose.test(blobString(blob)))
}

const strictly = strictTokens
const loosely = (text: string) => looseTokens(text) ?? strictTokens(text)

/** A query for the table of pairs: what holds one of the texts of each requirement also holds this. */
function every(required: readonly Requirement[], tokens: (text: string) => PhraseTokens): string {
  return required.map(({ texts }) => `(${texts.map((text) => expression(tokens(text))).join(' OR ')})`).join(' AND ')
}

function expression({ allOf, beginning }: PhraseTokens): string {
  return beginning !== undefined
    ? `${quoted(beginning)}*`
    : `(${allOf.map((anyOf) => `(${anyOf.map(quoted).join(' OR ')})`).join(' AND ')})`
}
