import type { Random } from '../random'
import { factorize } from './cholesky'
import type { Design } from './design'
import type { Fit, Precision } from './mixed-model'
import { normalTable, phi } from './normal-table'

/** What is known of all reports together after the scores: means, and covariances where asked for. */
export interface Posterior {
  readonly design: Design
  readonly fit: Fit
  readonly known: Precision
}

/** Ranks are made of all pairs of reports, or of thousands of simulated rankings: beyond this many they are left out. */
export const MOST_COMPARED = 20_000

/**
 * Expected rank of each report, 1 the best: 1 + Σ Φ((u_j − u_i) ÷ sd(u_j − u_i)) over all others, from the
 * joint distribution of the reports' effects. Laird & Louis (1989), J Educ Stat 14:29–46. `null` beyond
 * {@link MOST_COMPARED} reports.
 */
export function expectedRanks({ design, fit, known }: Posterior): Float64Array | null {
  if (design.R > MOST_COMPARED) return null
  const { R, J, start, judge, weight, slope } = design
  const { residualVariance, interceptFactor, report: effect } = fit
  const table = normalTable()
  const push = new Float64Array(design.N)
  for (let i = 0; i < R; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) push[at] = fit.inner.shrink[i]! * weight[at]! * slope[at]!
  }
  const own = known.report.map((value) => residualVariance * value)
  const rank = Float64Array.from({ length: R }, (_, i) => R - i)
  const differences = new Float64Array(R)
  const reach = new Float64Array(J)
  for (let i = 0; i < R; i++) {
    reach.fill(0)
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const row = judge[at]! * J
      for (let j = 0; j < J; j++) reach[j]! += 2 * residualVariance * push[at]! * known.judgeGivenMean[row + j]!
    }
    const lean = 2 * residualVariance * interceptFactor * known.reportLean[i]!
    let worse = 0
    for (let k = 0, at = 0; k < i; k++) {
      let variance = own[i]! + own[k]! - lean * known.reportLean[k]!
      for (const end = start[k + 1]!; at < end; at++) variance -= push[at]! * reach[judge[at]!]!
      differences[k] =
        variance > 1e-18 ? (effect[k]! - effect[i]!) / Math.sqrt(variance) : certain(effect[k]! - effect[i]!)
    }
    for (let k = 0; k < i; k++) {
      const better = phi(table, differences[k]!)
      worse += better
      rank[k]! -= better
    }
    rank[i]! += worse
  }
  return rank
}

/** A difference without variance in standard deviations: none, or beyond all doubt. */
const certain = (difference: number): number => (Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference) * 100)

/**
 * Draws the effects of all reports from their joint distribution: first μ, then the judges given μ, then each
 * report given both (they are then independent). Variances are taken as known.
 */
export function drawEffects({ design, fit, known }: Posterior, random: Random): () => Float64Array {
  const { R, J, start, judge, weight: w, slope: s } = design
  const { shrink, mass } = fit.inner
  const sigma = Math.sqrt(fit.residualVariance)
  const factor = known.judgeGivenMean.slice()
  const certain = fit.ratios.judge === 0 || factorize(factor, J) === null
  const doubt = shrink.map((c) => sigma * Math.sqrt(c))
  const push = w.map((value, at) => value * s[at]!)
  const normals = new Float64Array(J)
  const shift = new Float64Array(J)
  return () => {
    const mean = sigma * Math.sqrt(fit.interceptFactor) * random.normal()
    for (let j = 0; j < J; j++) {
      normals[j] = random.normal()
      let sum = known.judgeLean[j]! * mean
      if (!certain) for (let k = 0; k <= j; k++) sum += sigma * factor[j * J + k]! * normals[k]!
      shift[j] = sum
    }
    const drawn = new Float64Array(R)
    for (let i = 0; i < R; i++) {
      let moved = mass[i]! * mean
      for (let at = start[i]!; at < start[i + 1]!; at++) moved += push[at]! * shift[judge[at]!]!
      drawn[i] = fit.report[i]! - shrink[i]! * moved + doubt[i]! * random.normal()
    }
    return drawn
  }
}
