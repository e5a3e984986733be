import type { QueryPlan, Unit } from '../plan'
import type { Frequencies } from './statistics'

/** Words in more than this share of all documents do not find anything, unless there is nothing else. */
const commonShare = 0.2
/** Matches the first stage may score; beyond it the most frequent words only rank, they do not find. */
const scoringBudget = 30_000

/** Expressions of FTS5 for the words of a plan. */
export interface WordMatch {
  /** Documents with any telling word. */
  any: string
  /** Documents with all telling words; null when that is the same. */
  all: string | null
}

export function matchWords(plan: QueryPlan, g: number, frequencies: Frequencies): WordMatch | null {
  const { documents } = frequencies.totals(g)
  const known = plan.units
    .map((unit) => ({ unit, count: unitFrequency(unit, g, frequencies) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
  if (known.length === 0) return null
  const telling = known.filter(({ count }) => count <= commonShare * documents)
  const used = telling.length > 0 ? telling : known.slice(0, 2)
  let budget = scoringBudget
  const finding = used.filter(({ count }, i) => i < 1 || (budget -= count) > 0)
  const unknown = plan.units.length > known.length
  return {
    any: finding.map(({ unit }) => expression(unit)).join(' OR '),
    all: used.length > 1 && !unknown ? used.map(({ unit }) => `(${expression(unit)})`).join(' AND ') : null,
  }
}

/** Documents that hold the unit, at most: alternatives are added up. */
export function unitFrequency(unit: Unit, g: number, frequencies: Frequencies): number {
  let sum = 0
  for (const { tokens } of unit.alternatives) {
    sum += Math.min(...tokens.map((token) => frequencies.of(g, 'words', token)))
  }
  return sum
}

function expression(unit: Unit): string {
  return unit.alternatives.map(({ tokens }) => tokens.map(quoted).join(' AND ')).map((e) => `(${e})`).join(' OR ')
}

/** A string of FTS5's query language: nothing in it is an operator. */
export function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`
}
