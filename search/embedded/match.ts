import type { QueryPlan, Unit } from '../plan'
import { tellingUnits } from '../units'
import type { Reading } from './reading'

/**
 * Matches the first stage ranks when any word will do: the rarest words bring the candidates, the others
 * count when these are ranked again. Measured: 2,500 of 12,000 documents lose nothing.
 */
const rankingBudget = 2500
/** Matches the first stage ranks when there is but one word, or all are wanted: the newest of them. */
const rankingWindow = 20_000

/** Expressions of FTS5 for the words of a plan. */
export interface WordMatch {
  /** Documents with any telling word. */
  any: string
  /** Documents with any of the rarest words. */
  rare: string
  /** Documents with all telling words; null when that is the same as any, or when one is in no document. */
  all: string | null
  /** Share of the newest documents that is ranked, 0–1, for `rare` and for `all`. */
  rareWindow: number
  allWindow: number
}

export function matchWords(plan: QueryPlan, { g, frequencies }: Reading): WordMatch | null {
  const { documents } = frequencies.totals(g)
  const { telling: used, allKnown } = tellingUnits(plan.units, documents, (token) => frequencies.of(g, 'words', token))
  if (used.length === 0) return null
  let budget = rankingBudget
  const rare = used.filter(({ count }, i) => (budget -= count) > 0 || i === 0)
  return {
    any: either(used.map(({ unit }) => unit)),
    rare: either(rare.map(({ unit }) => unit)),
    all: used.length > 1 && allKnown ? used.map(({ unit }) => `(${expression(unit)})`).join(' AND ') : null,
    rareWindow: Math.min(1, rankingWindow / rare.reduce((sum, { count }) => sum + count, 0)),
    allWindow: Math.min(1, rankingWindow / used[0]!.count),
  }
}

/** Documents with any of the units. */
export function either(units: readonly Unit[]): string {
  return units.map(expression).join(' OR ')
}

function expression(unit: Unit): string {
  return unit.alternatives.map(({ tokens }) => `(${tokens.map(quoted).join(' AND ')})`).join(' OR ')
}

/** A string of FTS5's query language: nothing in it is an operator. */
export function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`
}
