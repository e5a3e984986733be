import { performance } from 'node:perf_hooks'
import type { DocumentKind, SearchHit, SearchQuery, SearchResult } from '../engine'
import { toHit } from '../hit'
import { rankInput, rankText } from '../rank'
import { rankedCandidates, rankedCharacters } from '../units'
import type { Connection } from './database'
import { comparableBlob, unpackText } from './document'
import { countSource, openSource, promisingRows, sortedRows, type Source } from './source'
import type { Frequencies } from './statistics'

export function search(db: Connection, g: number, frequencies: Frequencies, query: SearchQuery): SearchResult {
  const began = performance.now()
  const source = openSource(db, g, frequencies, query)
  const offset = Math.max(0, Math.floor(query.offset ?? 0))
  const limit = Math.min(1000, Math.max(1, Math.floor(query.limit ?? 20)))
  const sort = query.sort ?? 'relevance'
  const { total, exact } = countSource(db, source)
  const rows = sort === 'relevance'
    ? byRelevance(db, source, frequencies, offset, limit)
    : sortedRows(db, source, sort, limit, offset).map((row) => ({ row, score: 0 }))
  return {
    hits: rows.map(({ row, score }) => readHit(db, source, row, score)),
    total,
    totalIsExact: exact,
    relaxed: source.relaxed,
    totalWithAllWords: source.relaxed ? source.allWords.length : total,
    alsoSearched: source.plan.alsoSearched,
    marks: source.plan.marks,
    took: performance.now() - began,
  }
}

interface Ranked {
  row: number
  score: number
}

/**
 * Two stages: FTS5 ranks by words, the best are ranked again by words and character pairs together. Behind
 * them comes what else was found, newest first.
 */
function byRelevance(
  db: Connection, source: Source, frequencies: Frequencies, offset: number, limit: number,
): Ranked[] {
  const promising = promisingRows(db, source, rankedCandidates)
  const { documents, characters } = frequencies.totals(source.g)
  const input = rankInput(source.plan, {
    documents,
    meanLength: characters / Math.max(1, documents),
    frequency: (kind, text) => frequencies.of(source.g, kind, text),
  })
  const ranked: Ranked[] = []
  let budget = rankedCharacters
  for (const [row, blob] of readTexts(db, source.g, promising)) {
    budget -= blob.byteLength / 2
    ranked.push({ row, score: budget > 0 || ranked.length === 0 ? rankText(comparableBlob(blob), input) : 0 })
  }
  ranked.sort((a, b) => b.score - a.score)
  if (offset + limit > ranked.length && promising.length === rankedCandidates) {
    const known = new Set(promising)
    const rest = sortedRows(db, source, 'relevance', offset + limit, 0).filter((row) => !known.has(row))
    ranked.push(...rest.map((row) => ({ row, score: 0 })))
  }
  return ranked.slice(offset, offset + limit)
}

/** The texts of some rows, in that order. */
function readTexts(db: Connection, g: number, rows: readonly number[]): [number, Uint8Array][] {
  const sql = `SELECT c.rowid, c.text FROM json_each(?) j CROSS JOIN g${g}_content c ON c.rowid = j.value`
  return db.rows<[number, Uint8Array]>(sql, JSON.stringify(rows))
}

function readHit(db: Connection, { g, plan }: Source, row: number, score: number): SearchHit {
  const sql = `SELECT d.id, d.kind, c.text FROM g${g}_doc d JOIN g${g}_content c USING (rowid) WHERE d.rowid = ?`
  const [[id, kind, blob]] = db.rows<[string, DocumentKind, Uint8Array]>(sql, row) as [[string, DocumentKind, Uint8Array]]
  return toHit({ id, kind, text: unpackText(blob) }, plan.marks, score)
}
