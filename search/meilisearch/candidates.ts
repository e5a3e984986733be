import type { Unit } from '../plan'
import { inverseFrequency } from '../rank'
import { rankedCandidates } from '../units'
import { allOf, unitFilter } from './filter'
import { sortedKeys, type Found } from './found'
import type { Server } from './server'
import type { Frequencies } from './statistics'

/** Rarest words asked for one by one, and those also asked for in pairs. */
const singles = 10
const paired = 6
/** Keys asked for at a time: the server unpacks the whole document for each. */
const keysOfSet = 200

/**
 * Keys worth ranking. The server intersects without ranking, so it is asked for the documents of each rare
 * word, of pairs of them, and of all words but one; a document counts by the weight of the words it is seen
 * to hold.
 */
export async function candidateKeys(server: Server, frequencies: Frequencies, source: Found): Promise<string[]> {
  const { units, narrow } = source
  if (units.length === 0) return sortedKeys(server, source, 'relevance', rankedCandidates, 0)
  const weights = new Map(units.map((unit) => [unit, weightOf(unit, frequencies)]))
  const sets = wordSets(units, (unit) => countOf(unit, frequencies))
  const filters = sets.map((set) => allOf([narrow, ...set.map((unit) => unitFilter(unit))]))
  if (units.length === 1) {
    sets.unshift(units)
    filters.unshift(allOf([narrow, unitFilter(units[0]!, 'heads')]))
  }
  const { results } = await server.client.multiSearch({
    queries: filters.map((filter) => ({
      indexUid: server.liveUid,
      filter,
      limit: units.length > 1 ? keysOfSet : rankedCandidates,
      attributesToRetrieve: ['key'],
      ...(units.length < 2 && { sort: ['date:desc'] }),
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
  const value = (held: Set<Unit>) => [...held].reduce((sum, unit) => sum + weights.get(unit)!, 0)
  return [...seen]
    .map(([key, held]) => ({ key, value: value(held) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, rankedCandidates)
    .map(({ key }) => key)
}

function weightOf(unit: Unit, frequencies: Frequencies): number {
  return inverseFrequency(frequencies.documents, countOf(unit, frequencies))
}

function countOf(unit: Unit, frequencies: Frequencies): number {
  return unit.alternatives.reduce((sum, { text }) => sum + frequencies.of(text), 0)
}

/** Sets of words, each asked for as a whole; none that a complete answer to one of its words contains. */
function wordSets(units: readonly Unit[], count: (unit: Unit) => number): Unit[][] {
  const sets = units.slice(0, singles).map((unit) => [unit])
  const rare = units.slice(0, paired)
  rare.forEach((a, i) => {
    for (const b of rare.slice(i + 1)) sets.push([a, b])
  })
  if (units.length > 2 && units.length <= paired) {
    sets.push([...units], ...units.map((left) => units.filter((unit) => unit !== left)))
  }
  return sets.filter((set) => set.length === 1 || set.every((unit) => count(unit) > keysOfSet))
}
