import { performance } from 'node:perf_hooks'
import {
  facetNames,
  type FacetCounts,
  type SearchQuery,
  type SearchResult,
  type SuggestQuery,
  type Suggestion,
} from '../engine'
import { toHit } from '../hit'
import { rankInput, rankText } from '../rank'
import { mergeSuggestions, suggestionLimit, typedBeginning } from '../suggest'
import { beginnings, comparable, wholeText } from '../text'
import { rankedCandidates, rankedCharacters } from '../units'
import { facetAttributes, type ShownDocument } from './document'
import { accessFilter, allOf, among, quoted } from './filter'
import { sortedKeys, type Found } from './found'
import type { Server } from './server'
import { openSource, type Source } from './source'
import type { Frequencies } from './statistics'

export async function search(server: Server, frequencies: Frequencies, query: SearchQuery): Promise<SearchResult> {
  const began = performance.now()
  const sort = query.sort ?? 'relevance'
  const source = await openSource(server, frequencies, query, sort === 'relevance')
  const offset = Math.max(0, Math.floor(query.offset ?? 0))
  const limit = Math.min(1000, Math.max(1, Math.floor(query.limit ?? 20)))
  const ranked =
    sort === 'relevance'
      ? await byRelevance(server, frequencies, source, offset, limit)
      : await scored(server, await sortedKeys(server, source, sort, limit, offset))
  return {
    hits: ranked.map(({ document, whole, score }) =>
      toHit({ ...document, text: document, whole }, source.plan.marks, score),
    ),
    total: source.total,
    totalIsExact: source.totalIsExact,
    complete: source.complete,
    relaxed: source.all !== null,
    totalWithAllWords: source.totalWithAllWords,
    approximate: source.approximate,
    alsoSearched: source.plan.alsoSearched,
    marks: source.plan.marks,
    took: performance.now() - began,
  }
}

interface Ranked {
  document: ShownDocument
  /** All of it, comparable. */
  whole: string
  score: number
}

/** The candidates ranked by words and character pairs; behind them what else was found, newest first. */
async function byRelevance(
  server: Server,
  frequencies: Frequencies,
  source: Source,
  offset: number,
  limit: number,
): Promise<Ranked[]> {
  const documents = await read(server, source.candidates)
  const texts = documents.map((document) => comparable(wholeText(document)))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const input = rankInput(source.plan, {
    documents: frequencies.documents,
    meanLength: Math.max(1, characters / Math.max(1, texts.length)),
    frequency: (kind, text) =>
      kind === 'words' ? frequencies.of(text) : frequencies.documents * shareHolding(texts, text),
  })
  let budget = rankedCharacters
  const ranked = documents.map((document, i) => {
    const text = texts[i]!
    budget -= text.length
    return { document, whole: text, score: budget > 0 || i === 0 ? rankText(text, input) : 0 }
  })
  ranked.sort((a, b) => b.score - a.score)
  if (offset + limit > ranked.length && ranked.length >= Math.min(rankedCandidates, source.total)) {
    const rest: Found = {
      ...source,
      all: null,
      found: allOf([
        source.found,
        `NOT ${among(
          'key',
          ranked.map(({ document }) => document.key),
        )}`,
      ]),
    }
    const keys = await sortedKeys(server, rest, 'relevance', offset + limit - ranked.length, 0)
    ranked.push(...(await scored(server, keys)))
  }
  return ranked.slice(offset, offset + limit)
}

/** What is assumed of a pair before the candidates are looked at, and how many candidates weigh as much. */
const assumedShare = 0.01
const assumedWeight = 50

/** Share of the candidates that hold a pair, for the share of all documents: asking the server for each pair costs more than it tells. */
function shareHolding(texts: readonly string[], pair: string): number {
  return (
    (texts.filter((text) => text.includes(pair)).length + assumedShare * assumedWeight) / (texts.length + assumedWeight)
  )
}

async function scored(server: Server, keys: readonly string[]): Promise<Ranked[]> {
  return (await read(server, keys)).map((document) => ({ document, whole: comparable(wholeText(document)), score: 0 }))
}

/** Documents in the order of the keys. */
async function read(server: Server, keys: readonly string[]): Promise<ShownDocument[]> {
  if (keys.length === 0) return []
  const { documents } = await server.read(among('key', keys), keys.length)
  const found = new Map(documents.map((document) => [document.key, document]))
  return keys.flatMap((key) => found.get(key) ?? [])
}

export async function facets(server: Server, frequencies: Frequencies, query: SearchQuery): Promise<FacetCounts> {
  const { found } = await openSource(server, frequencies, query)
  const { facetDistribution = {} } = await server.live.search('', {
    filter: found,
    facets: facetAttributes.map(([, attribute]) => attribute),
    limit: 0,
  })
  const counts = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FacetCounts
  for (const [name, attribute] of facetAttributes) {
    counts[name] = Object.entries(facetDistribution[attribute] ?? {})
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return counts
}

/** Titles, keywords and people come only from documents the reader may find. */
export async function suggest(server: Server, { text, visibility, limit }: SuggestQuery): Promise<Suggestion[]> {
  const typed = typedBeginning(text)
  if (typed === '') return []
  const most = suggestionLimit(limit)
  const { hits } = await server.live.search('', {
    filter: allOf([accessFilter(visibility), `beginnings STARTS WITH ${quoted(typed)}`]),
    attributesToRetrieve: ['id', 'title', 'keywords', 'author'],
    limit: most * 2,
  })
  const stored = hits.flatMap((hit) =>
    [...beginnings({ ...hit, abstract: '', organization: '', body: '' })]
      .filter(({ key }) => key.startsWith(typed))
      .map(({ kind, value }): Suggestion =>
        kind === 'title' ? { text: value, kind, id: hit.id } : { text: value, kind },
      ),
  )
  return mergeSuggestions(typed, stored, most)
}
