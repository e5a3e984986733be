import type { ParsedQuery } from '../query'
import { correct, doubtfulParts, halvesOf, type Correction, type Corrections, type IndexKnowledge } from '../spelling'
import type { Visibility } from '../visibility'
import { compileFilter, type Filter } from './filter'
import { isWritten } from './phrases'
import type { Reading } from './reading'

/** Keywords and names, and texts, looked at for one part. */
const termLimit = 2000
const textLimit = 200

/** What the doubtful parts of a query may mean in the documents the reader may find. */
export function correctQuery(reading: Reading, query: ParsedQuery, visibility: Visibility): Corrections {
  const corrections = new Map<string, Correction>()
  const parts = doubtfulParts(query)
  if (parts.length === 0) return corrections
  const filter = compileFilter(reading.db, reading.g, { visibility })
  for (const part of parts) {
    const correction = correct(part, knowledge(reading, part, filter))
    if (correction) corrections.set(part, correction)
  }
  return corrections
}

function knowledge(reading: Reading, part: string, filter: Filter): IndexKnowledge {
  if (isWritten(reading, part, filter)) return { known: true, terms: [], texts: [] }
  const latin = part.charCodeAt(0) < 128
  return {
    known: false,
    terms: terms(reading, latin ? part : part[0]!, latin, filter),
    texts: latin ? [] : texts(reading, part, filter),
  }
}

function terms({ db, g }: Reading, start: string, whole: boolean, filter: Filter): string[] {
  return db.column<string>(
    `SELECT DISTINCT s.value FROM g${g}_suggestion s CROSS JOIN g${g}_doc d ON d.rowid = s.doc
     WHERE s.key >= ? AND s.key ${whole ? '<=' : '<'} ? AND s.kind <> 'title' ${filter.sql && `AND ${filter.sql}`} LIMIT ?`,
    start,
    whole ? start : `${start}\u{10ffff}`,
    ...filter.values,
    termLimit,
  )
}

function texts({ db, g, texts }: Reading, part: string, filter: Filter): string[] {
  const halves = halvesOf(part).filter((half) => half.length > 1)
  const match = halves.map((half) =>
    [...half]
      .slice(0, -1)
      .map((_, i) => `"${half.slice(i, i + 2)}"`)
      .join(' AND '),
  )
  const rows = db.numbers(
    `SELECT b.rowid FROM g${g}_bigrams b CROSS JOIN g${g}_doc d ON d.rowid = b.rowid
     WHERE g${g}_bigrams MATCH ? ${filter.sql && `AND ${filter.sql}`} ORDER BY b.rowid DESC LIMIT ?`,
    match.map((each) => `(${each})`).join(' OR '),
    ...filter.values,
    textLimit,
  )
  return texts.of(g, rows)
}
