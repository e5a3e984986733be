import type { Random } from '../random'
import { factorize } from './cholesky'
import type { Design } from './design'
import type { Fit, Precision } from './mixed-model'
import { phi } from './normal-table'

/** What is known of all reports together after the scores: means, and covariances where asked for. */
export interface Posterior {
  readonly design: Design
  readonly fit: Fit
  readonly known: Precision
}

/**
 * Expected rank of each report, 1 the best: 1 + Σ Φ((u_j − u_i) ÷ sd(u_j − u_i)) over all others, from the joint
 * distribution of the reports' effects. Laird & Louis (1989), J Educ Stat 14:29–46.
 */
export function expectedRanks({ design, fit, known }: Posterior): Float64Array {
  const { R, J, start, judge, weight: w, slope: s } = design
  const { residualVariance, interceptFactor, report: effect } = fit
  const { shrink } = fit.inner
  const rank = new Float64Array(R).fill(1)
  const reach = new Float64Array(J)
  for (let i = 0; i < R; i++) {
    reach.fill(0)
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const row = judge[at]! * J
      const share = shrink[i]! * w[at]! * s[at]!
      for (let j = 0; j < J; j++) reach[j]! += share * known.judgeGivenMean[row + j]!
    }
    const lean = interceptFactor * known.reportLean[i]!
    for (let k = 0; k < i; k++) {
      let shared = 0
      for (let at = start[k]!; at < start[k + 1]!; at++) shared += w[at]! * s[at]! * reach[judge[at]!]!
      const covariance = shrink[k]! * shared + lean * known.reportLean[k]!
      const variance = residualVariance * (known.report[i]! + known.report[k]! - 2 * covariance)
      const better = chance(effect[k]! - effect[i]!, variance)
      rank[i]! += better
      rank[k]! += 1 - better
    }
  }
  return rank
}

/** Probability that a normal difference with this mean and variance is positive; equals count half. */
export function chance(difference: number, variance: number): number {
  if (variance > 1e-18) return phi(difference / Math.sqrt(variance))
  return Math.abs(difference) < 1e-9 ? 0.5 : difference > 0 ? 1 : 0
}

/**
 * Draws the effects of all reports from their joint distribution: first μ, then the judges given μ, then each report
 * given both (they are then independent). Variances are taken as known.
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
