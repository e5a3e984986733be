import {
  compare,
  type Decimal,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  sum,
  toFixed,
  toNumber,
} from './decimal'
import { isPlain } from './input'
import { byReport, keyed, type Keyed, type Score } from './scores'

/** How a report's scores become its official score. */
export type AggregationRule = 'mean' | 'median' | 'trimmed'

export interface AggregationOptions {
  /** `trimmed` (去掉一个最高分一个最低分) drops one highest and one lowest from five scores up, none below. */
  readonly rule?: AggregationRule
  /** Decimals of the official score. */
  readonly decimals?: number
}

/**
 * Statistics of one list of scores, rounded half up once to the declared decimals; `null` where undefined.
 */
export interface ListAggregate {
  readonly n: number
  readonly mean: string | null
  readonly median: string | null
  /** Without one highest and one lowest; from three scores up. */
  readonly trimmedDrop1: string | null
  /** The same, from five scores up only. */
  readonly trimmedDrop1_ifAtLeast5: string | null
  /** Without a fifth of the scores, rounded down, at each end. */
  readonly trimmed20pct_floor: string | null
  readonly sd: number | null
  /** The score under the declared rule. */
  readonly official: string | null
}

/** The same by report, in full precision; only `official` is rounded. */
export interface Aggregate {
  readonly n: Keyed<number>
  readonly mean: Keyed<number>
  readonly median: Keyed<number>
  readonly trimmedDrop1: Keyed<number | null>
  readonly trimmedDrop1_ifAtLeast5: Keyed<number | null>
  readonly trimmed20pct_floor: Keyed<number>
  /** Sample standard deviation (n - 1); `null` for a single score. */
  readonly sd: Keyed<number | null>
  /** The official score in exact decimals, e.g. `'84.30'`. */
  readonly official: Keyed<string>
}

/**
 * Means, medians and trimmed means of each report's scores, or of one list of scores, in exact arithmetic.
 *
 * `aggregate(['85.05', '85.06']).mean` is `'85.06'`.
 * @throws RangeError on a score that is no decimal or given twice.
 */
export function aggregate(scores: readonly Decimal[], options?: AggregationOptions): ListAggregate
export function aggregate(scores: readonly Score[], options?: AggregationOptions): Aggregate
export function aggregate(scores: readonly (Decimal | Score)[], options: AggregationOptions = {}) {
  if (isPlain(scores)) return listAggregate(statistics((scores as readonly Decimal[]).map(fraction)), options)
  const groups = [...byReport(scores as readonly Score[])]
  const ids = groups.map(([report]) => report)
  const all = groups.map(([, rows]) => statistics(rows.map((row) => fraction(row.score))))
  const map = <T>(value: (of: Statistics) => T): Keyed<T> => keyed(ids, (_, at) => value(all[at] as Statistics))
  return {
    n: map((of) => of.n),
    mean: map((of) => toNumber(of.mean)),
    median: map((of) => toNumber(of.median)),
    trimmedDrop1: map((of) => (of.drop1 ? toNumber(of.drop1) : null)),
    trimmedDrop1_ifAtLeast5: map((of) => (of.drop1 && of.n >= 5 ? toNumber(of.drop1) : null)),
    trimmed20pct_floor: map((of) => toNumber(of.trimmed)),
    sd: map((of) => of.sd),
    official: map((of) => toFixed(official(of, options.rule), options.decimals ?? 2)),
  }
}

interface Statistics {
  readonly n: number
  readonly mean: Fraction
  readonly median: Fraction
  readonly drop1: Fraction | null
  readonly trimmed: Fraction
  readonly sd: number | null
}

function statistics(scores: readonly Fraction[]): Statistics {
  const sorted = [...scores].sort(compare)
  const n = sorted.length
  const mean = meanOf(sorted)
  const half = n >> 1
  return {
    n,
    mean,
    median: n % 2 ? (sorted[half] as Fraction) : meanOf(sorted.slice(half - 1, half + 1)),
    drop1: n >= 3 ? meanOf(sorted.slice(1, -1)) : null,
    trimmed: meanOf(sorted.slice(Math.floor(n / 5), n - Math.floor(n / 5))),
    sd: n > 1 ? Math.sqrt(toNumber(divide(squares(sorted, mean), { n: BigInt(n - 1), d: 1n }))) : null,
  }
}

const meanOf = (scores: readonly Fraction[]): Fraction => divide(sum(scores), { n: BigInt(scores.length), d: 1n })

function squares(scores: readonly Fraction[], mean: Fraction): Fraction {
  return sum(scores.map((score) => subtract(score, mean)).map((gap) => multiply(gap, gap)))
}

function official(of: Statistics, rule: AggregationRule = 'mean'): Fraction {
  if (rule === 'median') return of.median
  return rule === 'trimmed' && of.drop1 && of.n >= 5 ? of.drop1 : of.mean
}

function listAggregate(of: Statistics, { rule, decimals = 2 }: AggregationOptions): ListAggregate {
  const drop1 = of.drop1 && toFixed(of.drop1, decimals)
  return {
    n: of.n,
    mean: toFixed(of.mean, decimals),
    median: toFixed(of.median, decimals),
    trimmedDrop1: drop1,
    trimmedDrop1_ifAtLeast5: of.n >= 5 ? drop1 : null,
    trimmed20pct_floor: toFixed(of.trimmed, decimals),
    sd: of.sd,
    official: toFixed(official(of, rule), decimals),
  }
}
