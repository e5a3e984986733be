import type { Unit } from '../plan'
import { inverseFrequency } from '../rank'
import { rankedCandidates } from '../units'
import { allOf, unitFilter } from './filter'
import type { Server } from './server'
import type { Source } from './source'
import type { Frequencies } from './statistics'

/** Sets of words asked for in one request. */
const maximumSets = 24

/**
 * Keys worth ranking. The server intersects without ranking, so it is asked for documents with all words,
 * with all but one, with pairs and single ones of the rarest, the most telling sets first.
 */
export async function candidateKeys(server: Server, frequencies: Frequencies, source: Source): Promise<string[]> {
  const { units, narrow } = source
  const sets = wordSets(units, (unit) => weightOf(unit, frequencies))
  const filters = sets.map((set) => allOf([narrow, ...set.map((unit) => unitFilter(unit))]))
  if (units.length === 1) filters.unshift(allOf([narrow, unitFilter(units[0]!, 'heads')]))
  if (filters.length === 0) filters.push(source.found)
  const { results } = await server.client.multiSearch({
    queries: filters.map((filter) => ({
      indexUid: server.liveUid,
      filter,
      limit: rankedCandidates,
      attributesToRetrieve: ['key'],
      sort: ['date:desc'],
    })),
  })
  const keys = new Set<string>()
  for (const { hits } of results) {
    for (const { key } of hits as unknown as { key: string }[]) {
      if (keys.size < rankedCandidates) keys.add(key)
    }
  }
  return [...keys]
}

function weightOf(unit: Unit, frequencies: Frequencies): number {
  const count = unit.alternatives.reduce((sum, { text }) => sum + frequencies.of('words', text), 0)
  return inverseFrequency(frequencies.documents, count)
}

/** Sets of units by the sum of their weights, heaviest first; all of them come before any part. */
function wordSets(units: readonly Unit[], weight: (unit: Unit) => number): Unit[][] {
  const rare = units.slice(0, 6)
  const sets: Unit[][] = [[...units]]
  for (let length = units.length - 1; length > 2; length--) sets.push(units.slice(0, length))
  if (units.length <= 6) for (const left of units) sets.push(units.filter((unit) => unit !== left))
  rare.forEach((a, i) => {
    sets.push([a])
    for (const b of rare.slice(i + 1)) sets.push([a, b])
  })
  const sum = (set: readonly Unit[]) => set.reduce((total, unit) => total + weight(unit), 0)
  return sets
    .filter((set) => set.length > 0)
    .map((set) => ({ set, value: sum(set) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, maximumSets)
    .map(({ set }) => set)
}
