import type { Unit } from '../plan'
import { inverseFrequency } from '../rank'
import { rankedCandidates } from '../units'
import { allOf, unitFilter } from './filter'
import type { Server } from './server'
import type { Source } from './source'
import type { Frequencies } from './statistics'

/** Rarest words asked for one by one, and those also asked for in pairs. */
const singles = 12
const paired = 6

/**
 * Keys worth ranking. The server intersects without ranking, so it is asked for the documents of each rare
 * word, of pairs of them, and of all words but one; a document counts by the weight of the words it is seen
 * to hold.
 */
export async function candidateKeys(server: Server, frequencies: Frequencies, source: Source): Promise<string[]> {
  const { units, narrow } = source
  const sets = wordSets(units)
  const filters = sets.map((set) => allOf([narrow, ...set.map((unit) => unitFilter(unit))]))
  if (units.length === 1) {
    sets.unshift(units)
    filters.unshift(allOf([narrow, unitFilter(units[0]!, 'heads')]))
  }
  if (filters.length === 0) {
    sets.push([])
    filters.push(source.found)
  }
  const { results } = await server.client.multiSearch({
    queries: filters.map((filter) => ({
      indexUid: server.liveUid,
      filter,
      limit: rankedCandidates,
      attributesToRetrieve: ['key'],
      sort: ['date:desc'],
    })),
  })
  const seen = new Map<string, Set<Unit>>()
  results.forEach(({ hits }, i) => {
    for (const { key } of hits as unknown as { key: string }[]) {
      const held = seen.get(key) ?? new Set()
      for (const unit of sets[i]!) held.add(unit)
      seen.set(key, held)
    }
  })
  const weights = new Map(units.map((unit) => [unit, weightOf(unit, frequencies)]))
  const value = (held: Set<Unit>) => [...held].reduce((sum, unit) => sum + weights.get(unit)!, 0)
  return [...seen]
    .map(([key, held]) => ({ key, value: value(held) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, rankedCandidates)
    .map(({ key }) => key)
}

function weightOf(unit: Unit, frequencies: Frequencies): number {
  const count = unit.alternatives.reduce((sum, { text }) => sum + frequencies.of('words', text), 0)
  return inverseFrequency(frequencies.documents, count)
}

/** Sets of words, each asked for as a whole. */
function wordSets(units: readonly Unit[]): Unit[][] {
  const sets = units.slice(0, singles).map((unit) => [unit])
  const rare = units.slice(0, paired)
  rare.forEach((a, i) => {
    for (const b of rare.slice(i + 1)) sets.push([a, b])
  })
  if (units.length > 2 && units.length <= paired) {
    sets.push([...units], ...units.map((left) => units.filter((unit) => unit !== left)))
  }
  return sets
}
