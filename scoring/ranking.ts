import { aggregate, type AggregationRule } from './aggregation'
import { defaultRatios, placesOf } from './award'
import { calibrateWith } from './calibration/calibrate'
import type { CalibrationMethod } from './calibration/adaptive-result'
import { MOST_COMPARED } from './calibration/posterior'
import type { Decimal } from './decimal'
import { isPlain } from './input'
import { rankUncertainty } from './rank-uncertainty'
import type { Seed } from './random'
import { idsOf, keyed, type Keyed, type Score, ownValue } from './scores'
import { type Entry, sharedRanks, type Standing, standings } from './standings'

export type { Entry, Standing } from './standings'

/** Ranks by official score. */
export interface Ranking {
  /** Shared ranks by report: 1, 1, 3. */
  readonly rank: Keyed<number>
  /** From best to worst. */
  readonly standings: readonly Standing[]
}

/** Ranks of plain scores, in their order. */
export interface ListRanking {
  readonly rank: readonly number[]
}

export interface RankingOptions {
  /** Rule and decimals of the official score. */
  readonly rule?: AggregationRule
  readonly decimals?: number
  /** What decides among equals, in the declared order, e.g. `[means for 分析, means for 建议]`; higher wins. */
  readonly tieBreakers?: readonly Keyed<Decimal>[]
  /** Places per tier for `pAward` and `pTier`; the default award ratios otherwise. */
  readonly places?: number | readonly number[]
  readonly confidence?: number
  /** Simulated rankings behind intervals and probabilities, 4,000 or more for two digits. */
  readonly draws?: number
  readonly seed?: Seed
}

/**
 * The official ranking and beside it the calibrated one, with how sure it is; `null` where that is unknown, and beyond
 * 20,000 reports.
 */
export interface FullRanking extends Ranking {
  /** Official scores in exact decimals. */
  readonly score: Keyed<string>
  readonly calibratedScore: Keyed<number>
  readonly calibratedRank: Keyed<number>
  readonly method: CalibrationMethod
  readonly expectedRank: Keyed<number | null>
  readonly rankLower: Keyed<number | null>
  readonly rankUpper: Keyed<number | null>
  readonly pAward: Keyed<number | null>
  readonly pTier: Keyed<readonly number[] | null>
}

/**
 * Ranks reports, best first, with shared ranks. Given scores in long format it aggregates them exactly by the
 * official rule, calibrates them, and tells how sure the ranks are; given entries or scores by report it only
 * ranks.
 *
 * `rank({ a: '84.30', b: '84.3', c: 80 }).rank` is `{ a: 1, b: 1, c: 3 }`.
 * @throws RangeError on scores that are no numbers, on what is given twice, and on options that are none
 */
export function rank(scores: readonly Decimal[]): ListRanking
export function rank(data: readonly Score[], options?: RankingOptions): FullRanking
export function rank(entries: readonly Entry[] | Keyed<Decimal>): Ranking
export function rank(
  source: readonly Decimal[] | readonly Score[] | readonly Entry[] | Keyed<Decimal>,
  options: RankingOptions = {},
): ListRanking | Ranking | FullRanking {
  if (!Array.isArray(source)) {
    return ranking(Object.entries(source as Keyed<Decimal>).map(([report, score]) => ({ report, score })))
  }
  if (isPlain(source)) {
    const ranks = sharedRanks(source.map((score, at) => ({ report: String(at), score })))
    return { rank: source.map((_, at) => ranks.get(String(at))!) }
  }
  const scored = source.length === 0 || source.some((one) => typeof one === 'object' && one !== null && 'judge' in one)
  return scored ? fullRanking(source as readonly Score[], options) : ranking(source as readonly Entry[])
}

function ranking(entries: readonly Entry[]): Ranking {
  const all = standings(entries)
  return {
    rank: keyed(
      all.map(({ report }) => report),
      (_, at) => all[at]!.rank,
    ),
    standings: all,
  }
}

function fullRanking(data: readonly Score[], options: RankingOptions): FullRanking {
  const { rule, decimals, tieBreakers = [], confidence = 0.9, draws = 4000, seed = 1 } = options
  const { official } = aggregate(data, { rule, decimals })
  const reports = idsOf(Object.keys(official))
  const { calibration, posterior } = calibrateWith(data)
  const { calibratedScore, method, adaptive } = calibration
  const entries = reports.map((report) => ({
    report,
    score: official[report]!,
    tieBreakers: tieBreakers.map((values) => ownValue(values, report) ?? 0),
  }))
  // Floats that differ by rounding only are equal.
  const calibrated = standings(reports.map((report) => ({ report, score: calibratedScore[report]!.toFixed(9) })))
  const places = options.places ?? placesOf(defaultRatios, reports.length)
  const certainty =
    posterior && reports.length <= MOST_COMPARED
      ? rankUncertainty(posterior, { places, confidence, draws, seed })
      : null
  const none = keyed(reports, () => null)
  return {
    ...ranking(entries),
    score: official,
    calibratedScore,
    calibratedRank: keyed(
      calibrated.map(({ report }) => report),
      (_, at) => calibrated[at]!.rank,
    ),
    method,
    expectedRank: adaptive.expectedRank,
    rankLower: certainty?.rankLower ?? none,
    rankUpper: certainty?.rankUpper ?? none,
    pAward: certainty?.pAward ?? none,
    pTier: certainty?.pTier ?? none,
  }
}
