import type { SearchQuery } from '../engine'
import { literally, planQuery, type QueryPlan, type Unit } from '../plan'
import { countLimit, enoughDocuments, tellingUnits, typedWords } from '../units'
import type { Visibility } from '../visibility'
import { candidateKeys } from './candidates'
import { accessFilter, allOf, anyOf, facetFilter, textFilter, unitFilter } from './filter'
import { count, type Found } from './found'
import { phraseFilter } from './phrases'
import type { Server } from './server'
import { correctQuery } from './spelling'
import type { Frequencies } from './statistics'

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
