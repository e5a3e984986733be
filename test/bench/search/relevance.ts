import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { parseQuery, visibilityOf, type SearchEngine } from '../../../search'
import { keywords } from '../../../search/segment'
import { cellsOf, print, timed, type Timed } from './timing'

export interface Query {
  id: string
  q: string
  summary?: string
  rel: string[]
}

/** Hits of a page, and hits looked at for recall: both are timed. */
const page = 20
const many = 100
export const relevanceHead = (times: string) =>
  `set               queries   MRR@10  nDCG@10 Recall@100  ${page} hits: ${times}  ${many} hits: ${times}`

/** Every `queries-*.jsonl` of the folder; of those with a summary its three keywords too, and each set in traditional characters. */
export function querySets(folder: string): [string, Query[]][] {
  const traditional = Converter({ from: 'cn', to: 't' })
  const read = readdirSync(folder)
    .sort()
    .flatMap((file): [string, Query[]][] => {
      const name = /^queries-(.+)\.jsonl$/.exec(file)?.[1]
      if (!name) return []
      const queries = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Query)
      const summarized = queries.filter((query) => query.summary)
      const short: [string, Query[]][] = [
        ['kw3', summarized.map((query) => ({ ...query, q: keywords(query.summary!, 3).join(' ') }))],
      ]
      return [[name, queries], ...(summarized.length > 0 ? short : [])]
    })
  return read.flatMap(([name, queries]) => [
    [name, queries],
    [`${name} 繁體`, queries.map((query) => ({ ...query, q: traditional(query.q) }))],
  ])
}

export async function measureRelevance(engine: SearchEngine, name: string, queries: readonly Query[]): Promise<void> {
  const times: Record<number, Timed[]> = { [page]: [], [many]: [] }
  const scores = { mrr: 0, ndcg: 0, recall: 0 }
  const visibility = visibilityOf()
  const find = (query: Query, limit: number) => engine.search({ query: parseQuery(query.q), visibility, limit })
  for (const query of queries) times[page]!.push(await timed(() => find(query, page)))
  for (const query of queries) {
    const {
      result: { hits },
      ...time
    } = await timed(() => find(query, many))
    times[many]!.push(time)
    const relevant = new Set(query.rel)
    const ranks = hits.flatMap((hit, i) => (relevant.has(hit.id) ? [i] : []))
    scores.mrr += ranks[0] !== undefined && ranks[0] < 10 ? 1 / (ranks[0] + 1) : 0
    scores.ndcg += gain(ranks) / gain([...relevant].map((_, i) => i))
    scores.recall += ranks.length / relevant.size
  }
  const n = queries.length
  const cells = [scores.mrr / n, scores.ndcg / n, scores.recall / n].map((value) => value.toFixed(4).padStart(8))
  print(
    `${name.padEnd(17)} ${String(n).padStart(7)} ${cells.join(' ')}  ${cellsOf(times[page]!)}  ${cellsOf(times[many]!)}`,
  )
}

/** Discounted gain of relevant documents at these places, counted from 0, within the first ten. */
function gain(places: readonly number[]): number {
  return places.filter((place) => place < 10).reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
}
