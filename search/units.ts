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
  units: readonly Unit[],
  documents: number,
  frequency: (token: string) => number,
): { telling: CountedUnit[]; allKnown: boolean } {
  const known = units
    .map((unit) => ({ unit, count: countUnit(unit, frequency) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
  const telling = known.filter(({ count }) => count <= commonShare * documents)
  return { telling: telling.length > 0 ? telling : known.slice(0, 2), allKnown: known.length === units.length }
}

/**
 * The words typed, which somebody's documents hold or not: single characters tell nothing, and of a guess at a
 * misspelling only what was typed counts. Null when the query wants more than words, or nothing.
 */
export function typedWords({ units, required }: QueryPlan): Unit[] | null {
  if (units.length === 0 || required.length > 0) return null
  const words = units.filter(({ text }) => [...text].length > 1)
  return words.map((unit) =>
    unit.guessed === 'spelling' ? { ...unit, alternatives: unit.alternatives.slice(0, 1) } : unit,
  )
}

function countUnit(unit: Unit, frequency: (token: string) => number): number {
  let sum = 0
  for (const { tokens } of unit.alternatives) sum += Math.min(...tokens.map(frequency))
  return sum
}

/** Documents that hold all words suffice for a list when there are this many. */
export const enoughDocuments = 20
/** Documents counted; more are told as a lower bound. */
export const countLimit = 10_000
/** Documents compared with a phrase at a time; when so many hits came of them, older ones are left out and told as a lower bound. */
export const phraseLimit = 500
export const phraseHits = 1000
/** Candidates of a first stage that are ranked again, and the characters read for that, at most. */
export const rankedCandidates = 150
export const rankedCharacters = 400_000
