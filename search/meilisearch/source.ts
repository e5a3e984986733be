import type { SearchQuery, SortOrder } from '../engine'
import { literally, planQuery, type QueryPlan, type Unit } from '../plan'
import { countLimit, enoughDocuments, tellingUnits, typedWords } from '../units'
import type { Visibility } from '../visibility'
import { candidateKeys } from './candidates'
import { accessFilter, allOf, anyOf, facetFilter, textFilter, unitFilter } from './filter'
import { phraseFilter } from './phrases'
import type { Server } from './server'
import { correctQuery } from './spelling'
import type { Frequencies } from './statistics'

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

export interface Source extends Found {
  plan: QueryPlan
  /** See SearchResult. */
  approximate: boolean
  total: number
  totalIsExact: boolean
  complete: boolean
  totalWithAllWords: number
  /** Keys worth ranking, where they were asked for. */
  candidates: string[]
}

/** The documents a query finds; when none the reader may find holds its words, they may still be written somewhere. */
export async function openSource(
  server: Server,
  frequencies: Frequencies,
  query: SearchQuery,
  ranked = false,
): Promise<Source> {
  const plan = planQuery(query, await correctQuery(server, query.query, query.visibility))
  const source = await sourceOf(server, frequencies, query.visibility, plan, ranked)
  if (!source.approximate) return source
  const literal = await sourceOf(server, frequencies, query.visibility, planQuery(literally(query)), ranked)
  return literal.total > 0 ? literal : source
}

async function sourceOf(
  server: Server,
  frequencies: Frequencies,
  visibility: Visibility,
  plan: QueryPlan,
  ranked: boolean,
): Promise<Source> {
  const tokens = plan.units.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.tokens))
  const access = accessFilter(visibility)
  const [{ narrow, loose, complete }] = await Promise.all([narrowed(server, plan, access), frequencies.load(tokens)])
  const { telling, allKnown } = tellingUnits(plan.units, frequencies.documents, (token) => frequencies.of(token))
  const units = telling.map(({ unit }) => unit)
  const nothing = plan.units.length > 0 && units.length === 0 && plan.required.length === 0
  const typed = typedWords(plan)
  const any = {
    narrow,
    found: allOf([narrow, units.length > 0 ? someOf(units) : null, nothing ? nobody : null]),
    all: null,
    loose,
    units,
  }
  const every = units.length > 1 && allKnown ? allOf([narrow, ...units.map((unit) => unitFilter(unit))]) : null
  const held = allOf([access, typed?.length ? someOf(typed) : nobody])
  const [[anyTotal = 0, heldTotal = 0, everyTotal = 0], candidates] = await Promise.all([
    count(server, every ? [any.found, held, every] : [any.found, held]),
    ranked ? candidateKeys(server, frequencies, any) : [],
  ])
  const told = (total: number) => ({
    total: Math.min(total, countLimit),
    totalIsExact: complete && total <= countLimit,
  })
  const base = { ...any, plan, complete, approximate: typed !== null && heldTotal === 0, candidates }
  if (every && everyTotal >= enoughDocuments)
    return { ...base, found: every, ...told(everyTotal), totalWithAllWords: everyTotal }
  return { ...base, all: every, ...told(anyTotal), totalWithAllWords: every ? everyTotal : anyTotal }
}

const nobody = 'access IN []'
const someOf = (units: readonly Unit[]) => anyOf(units.map((unit) => unitFilter(unit)))

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

/** Facets, phrases and exclusions, each phrase compared only among what the others leave and what holds the pairs of all. */
async function narrowed(server: Server, plan: QueryPlan, access: string) {
  let narrow = allOf([
    access,
    facetFilter(plan),
    ...plan.required.map(({ texts }) => anyOf(texts.map((text) => textFilter(text)))),
  ])
  let complete = true
  const loose: string[] = []
  for (const requirement of plan.required) {
    const phrase = await phraseFilter(server, requirement, narrow)
    narrow = allOf([narrow, phrase.loose ? anyOf([phrase.exact, phrase.loose]) : phrase.exact])
    if (phrase.loose) loose.push(phrase.loose)
    complete &&= phrase.complete
  }
  for (const requirement of plan.excluded) {
    const { exact, loose } = await phraseFilter(server, requirement, narrow)
    narrow = allOf([narrow, `NOT (${loose ? anyOf([exact, loose]) : exact})`])
  }
  return { narrow, loose: loose.length > 0 ? anyOf(loose) : null, complete }
}

async function count(server: Server, filters: readonly string[]): Promise<number[]> {
  const { results } = await server.client.multiSearch({
    queries: filters.map((filter) => ({ indexUid: server.liveUid, filter, limit: 0 })),
  })
  return results.map((result) => result.estimatedTotalHits ?? 0)
}
