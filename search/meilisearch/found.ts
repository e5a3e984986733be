import type { SortOrder } from '../engine'
import type { Unit } from '../plan'
import { allOf } from './filter'
import type { Server } from './server'

/** The set of documents a query finds, as filters. */
export interface Found {
  /** What every hit satisfies beside its words: access, facets, phrases. */
  narrow: string
  /** All documents found. */
  found: string
  /** Documents with all words, when the list goes on with documents that have some. */
  all: string | null
  /** Documents that hold a phrase but for quotation marks or blanks; by relevance they come last. */
  loose: string | null
  /** Words that find, rarest first. */
  units: Unit[]
}

/**
 * Keys of all documents found, by date or score, without a value last; those with all words first. By
 * relevance they come as the candidates for ranking: by date, loose ones last.
 */
export async function sortedKeys(
  server: Server,
  source: Found,
  sort: SortOrder,
  limit: number,
  offset: number,
): Promise<string[]> {
  const keys = async (filter: string, limit: number, offset: number) => {
    if (limit <= 0) return []
    const order = sort === 'score' ? ['finalScore:desc', 'date:desc'] : ['date:desc']
    const { hits } = await server.live.search('', { filter, sort: order, limit, offset, attributesToRetrieve: ['key'] })
    return hits.map(({ key }) => key)
  }
  const { all, loose, found } = source
  const first = all ?? (sort === 'relevance' && loose ? allOf([found, `NOT (${loose})`]) : null)
  if (!first) return keys(found, limit, offset)
  const lead = await keys(first, limit, offset)
  if (lead.length === limit) return lead
  const [before = 0] = await count(server, [first])
  const rest = await keys(allOf([found, `NOT (${first})`]), limit - lead.length, Math.max(0, offset - before))
  return [...lead, ...rest]
}

/** How many documents each filter finds. */
export async function count(server: Server, filters: readonly string[]): Promise<number[]> {
  const { results } = await server.client.multiSearch({
    queries: filters.map((filter) => ({ indexUid: server.liveUid, filter, limit: 0 })),
  })
  return results.map((result) => result.estimatedTotalHits ?? 0)
}
