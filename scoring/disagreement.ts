import { aggregate, type AggregationOptions } from './aggregation'
import { calibrateWith } from './calibration/calibrate'
import type { Design } from './calibration/design'
import { type Fit, precision, type Precision } from './calibration/mixed-model'
import { fraction, subtract, toNumber } from './decimal'
import { limitOf } from './input'
import { byReport, givenScores, keyed, type Keyed, type Score, scoreValue } from './scores'

export interface DisagreementLimits {
  /**
   * Largest distance between the scores of a report, after one highest and one lowest are dropped from five
   * up.
   */
  readonly spread?: number
  /** Largest standard deviation of the scores of a report. */
  readonly sd?: number
}

export interface Disagreement {
  readonly n: number
  /** Highest less lowest score after trimming; `null` for a single score. */
  readonly spread: number | null
  readonly sd: number | null
  /** What is over its limit and asks for an extra judge or a discussion. */
  readonly over: readonly ('spread' | 'sd')[]
}

/**
 * Spread and standard deviation of each report's scores, in points, against the limits of the round (20 and 10 points).
 * @throws RangeError on scores that are no numbers or given twice, and on a limit that is none
 */
export function disagreement(data: readonly Score[], limits: DisagreementLimits = {}): Keyed<Disagreement> {
  const [mostSpread, mostSd] = [limitOf(limits.spread ?? 20), limitOf(limits.sd ?? 10)]
  const sds = aggregate(data).sd
  const groups = [...byReport(data)]
  return keyed(
    groups.map(([report]) => report),
    (report, at) => {
      const rows = [...groups[at]![1]].sort((a, b) => scoreValue(a) - scoreValue(b))
      const kept = rows.length >= 5 ? rows.slice(1, -1) : rows
      // In exact decimals: 32.2 − 12.2 is 20, not a little more than a limit of 20.
      const spread = rows.length > 1 ? toNumber(subtract(fraction(kept.at(-1)!.score), fraction(kept[0]!.score))) : null
      const sd = sds[report] ?? null
      const over = [spread !== null && spread > mostSpread && 'spread', sd !== null && sd > mostSd && 'sd'] as const
      return { n: rows.length, spread, sd, over: over.filter((one) => one !== false) }
    },
  )
}

export interface OutlyingScore {
  readonly report: string
  readonly judge: string
  readonly score: number
  /** What the judge's severity and the other judges let expect. */
  readonly expected: number
  /** Distance from that in standard deviations. */
  readonly z: number
  /** Official score with and without this one; `null` where no other is left. */
  readonly official: string
  readonly without: string | null
}

/**
 * Scores further than `limit` standard deviations from what the report's other scores and the judge's
 * severity let expect, the furthest first, each with its effect on the official score. Empty where there is
 * no model.
 * @throws RangeError on scores that are no numbers or given twice, and on a limit that is none
 */
export function outlyingScores(
  data: readonly Score[],
  { limit = 3, ...rule }: AggregationOptions & { readonly limit?: number } = {},
): OutlyingScore[] {
  limitOf(limit)
  const { posterior, calibration } = calibrateWith(data)
  if (!posterior) return []
  const rows = givenScores(data)
  const { design, fit } = posterior
  const { official } = aggregate(data, rule)
  const known = precision(design, fit)
  const found: OutlyingScore[] = []
  design.reports.forEach((report, i) => {
    for (let at = design.start[i]!; at < design.start[i + 1]!; at++) {
      const j = design.judge[at]!
      const judge = design.judges[j]!
      const [w, s] = [design.weight[at]!, design.slope[at]!]
      const rest = design.y[at]! - fit.intercept - fit.judge[j]! - s * fit.report[i]!
      const leverage = Math.min(0.99, w * predictionVariance(design, fit, known, i, j, s))
      // The residual without the score's own pull, by its error and by what is not known of report and judge.
      const gap = rest / (1 - leverage)
      const noise = calibration.adaptive.judgeNoise[judge] ?? 1
      const z = gap / Math.sqrt((fit.residualVariance * noise) / (1 - leverage))
      if (!(Math.abs(z) > limit)) continue
      const score = scoreValue(rows[at]!)
      const others = rows.slice(design.start[i]!, design.start[i + 1]!).filter((row) => row.judge !== judge)
      const without = aggregate(others, rule).official[report] ?? null
      found.push({ report, judge, score, expected: score - gap, z, official: official[report]!, without })
    }
  })
  return found.sort((a, b) => Math.abs(b.z) - Math.abs(a.z))
}

/** Variance of μ + b_j + s·u_i as the data know it, in units of the residual variance; their errors lean against one another. */
function predictionVariance(design: Design, fit: Fit, known: Precision, i: number, j: number, s: number): number {
  let shared = 0
  for (let at = design.start[i]!; at < design.start[i + 1]!; at++) {
    shared += design.weight[at]! * design.slope[at]! * known.judgeGivenMean[j * design.J + design.judge[at]!]!
  }
  const covariance = -fit.inner.shrink[i]! * shared
  const givenMean = s * s * known.reportGivenMean[i]! + known.judgeGivenMean[j * design.J + j]! + 2 * s * covariance
  return givenMean + fit.interceptFactor * (1 + s * known.reportLean[i]! + known.judgeLean[j]!) ** 2
}
