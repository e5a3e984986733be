import type { QueryPlan, Unit } from './plan'

/** Words in more than this share of all documents do not find anything, unless there is nothing else. */
const commonShare = 0.2

export interface CountedUnit {
  unit: Unit
  /** Documents that hold it, at most: alternatives are added up. */
  count: number
}

/**
 * The units that find documents, rarest first: those known to the index and not in every fifth document. When
 * there are none of these, the two rarest there are.
 */
export function tellingUnits(
  units: readonly Unit[], documents: number, frequency: (token: string) => number,
): { telling: CountedUnit[]; allKnown: boolean } {
  const known = units
    .map((unit) => ({ unit, count: countUnit(unit, frequency) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
  const telling = known.filter(({ count }) => count <= commonShare * documents)
  return { telling: telling.length > 0 ? telling : known.slice(0, 2), allKnown: known.length === units.length }
}

/**
 * True when the index holds none of the words typed: single characters tell nothing, and of a guess at a
 * misspelling only what was typed counts.
 */
export function isApproximate({ units, required }: QueryPlan, frequency: (token: string) => number): boolean {
  const typed = ({ alternatives, guessed }: Unit) => (guessed === 'spelling' ? alternatives.slice(0, 1) : alternatives)
  const holds = (unit: Unit) => [...unit.text].length > 1 && countUnit({ alternatives: typed(unit) }, frequency) > 0
  return units.length > 0 && required.length === 0 && !units.some(holds)
}

function countUnit(unit: Pick<Unit, 'alternatives'>, frequency: (token: string) => number): number {
  let sum = 0
  for (const { tokens } of unit.alternatives) sum += Math.min(...tokens.map(frequency))
  return sum
}

/** Documents that hold all words suffice for a list when there are this many. */
export const enoughDocuments = 20
/** Documents counted; more are told as a lower bound. */
export const countLimit = 10_000
/** Documents compared with a phrase at a time; when so many hits came of them, older ones are left out and told as a lower bound. */
export const phraseLimit = 5000
export const phraseHits = 1000
/** Candidates of a first stage that are ranked again, and the characters read for that, at most. */
export const rankedCandidates = 150
export const rankedCharacters = 400_000
