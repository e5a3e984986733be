import { performance } from 'node:perf_hooks'
import type { DocumentKind, SearchHit, SearchQuery, SearchResult } from '../engine'
import { toHit } from '../hit'
import { rankInput, rankText } from '../rank'
import { rankedCandidates, rankedCharacters } from '../units'
import { unpackText } from './document'
import type { Reading } from './reading'
import { countSource, openSource, promisingRows, sortedRows, type Source } from './source'

export function search(reading: Reading, query: SearchQuery): SearchResult {
  const began = performance.now()
  const source = openSource(reading, query)
  const offset = Math.max(0, Math.floor(query.offset ?? 0))
  const limit = Math.min(1000, Math.max(1, Math.floor(query.limit ?? 20)))
  const sort = query.sort ?? 'relevance'
  const { total, exact } = countSource(source)
  const ranked =
    sort === 'relevance'
      ? byRelevance(source, offset, limit)
      : sortedRows(source, sort, limit, offset).map((row) => ({ row, score: 0 }))
  return {
    hits: readHits(source, ranked),
    total,
    totalIsExact: exact,
    complete: source.complete,
    relaxed: source.relaxed,
    totalWithAllWords: source.relaxed ? source.allWords.length : total,
    approximate: source.approximate,
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
function byRelevance(source: Source, offset: number, limit: number): Ranked[] {
  const { g, frequencies, texts } = source.reading
  const promising = promisingRows(source, rankedCandidates)
  const { documents, characters } = frequencies.totals(g)
  const input = rankInput(source.plan, {
    documents,
    meanLength: characters / Math.max(1, documents),
    frequency: (kind, text) => frequencies.of(g, kind, text),
  })
  let budget = rankedCharacters
  const ranked = texts.of(g, promising).map((text, i) => {
    budget -= text.length
    return { row: promising[i]!, score: budget > 0 || i === 0 ? rankText(text, input) : 0 }
  })
  ranked.sort((a, b) => b.score - a.score)
  if (offset + limit > ranked.length && promising.length === rankedCandidates) {
    const known = new Set(promising)
    const rest = sortedRows(source, 'relevance', offset + limit, 0).filter((row) => !known.has(row))
    ranked.push(...rest.map((row) => ({ row, score: 0 })))
  }
  return ranked.slice(offset, offset + limit)
}

function readHits({ reading: { db, g, texts }, plan }: Source, ranked: readonly Ranked[]): SearchHit[] {
  const rows = ranked.map(({ row }) => row)
  const found = new Map(
    db
      .rows<[number, string, DocumentKind, Uint8Array]>(
        `SELECT d.rowid, d.id, d.kind, c.text FROM json_each(?) j
         CROSS JOIN g${g}_doc d ON d.rowid = j.value CROSS JOIN g${g}_content c ON c.rowid = d.rowid`,
        JSON.stringify(rows),
      )
      .map(([row, id, kind, blob]) => [row, { id, kind, text: unpackText(blob) }]),
  )
  const whole = texts.of(g, rows)
  return ranked.flatMap(({ row, score }, i) => {
    const document = found.get(row)
    return document ? [toHit({ ...document, whole: whole[i]! }, plan.marks, score)] : []
  })
}
