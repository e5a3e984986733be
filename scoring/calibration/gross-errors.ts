import type { Design } from './design'
import type { Residuals } from './judge-differences'
import type { Fit, Precision } from './mixed-model'

/** Share of scores taken to be gross errors, and how many times larger their variance is. */
const SHARE = 0.05
const LARGER = 25
const NOTABLE_KURTOSIS = 0.6

/** Excess kurtosis of the residuals, each judge's brought to the same variance. 0 for normal errors. */
export function excessKurtosis(
  design: Design,
  { rest, squares, degrees }: Residuals,
  { residualVariance }: Fit,
): number {
  let [fourth, second, count] = [0, 0, 0]
  for (let at = 0; at < design.N; at++) {
    const j = design.judge[at]!
    if (!(degrees[j]! >= 6) || !(squares[j]! > 0)) continue
    const square = rest[at]! ** 2 / ((residualVariance * squares[j]!) / degrees[j]!)
    fourth += square * square
    second += square
    count++
  }
  return count > 0 ? (count * fourth) / (second * second) - 3 : 0
}

/** Whether tails are heavier than chance (one in a hundred) and heavy enough to matter. */
export const heavyTails = (design: Design, kurtosis: number): boolean =>
  kurtosis > Math.max(NOTABLE_KURTOSIS, 2.33 * Math.sqrt(24 / Math.max(design.N, 1)))

/**
 * How far each score is trusted: near 1 for ordinary scores, near 1/25 for gross errors. The errors are taken
 * for a mixture of two normal distributions (Tukey's contaminated normal), which costs honest scores less
 * than Student's t.
 */
export function trustOf(
  design: Design,
  fit: Fit,
  known: Precision,
  { rest }: Residuals,
  noise: Float64Array,
): Float64Array {
  const { R, N, start, judge, slope } = design
  const trust = new Float64Array(N)
  for (let i = 0; i < R; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const own = noise[judge[at]!]!
      const distance =
        rest[at]! ** 2 / (fit.residualVariance * own) + (slope[at]! ** 2 * known.reportGivenMean[i]!) / own
      const ordinary = (1 - SHARE) * Math.exp(-distance / 2)
      const gross = (SHARE / Math.sqrt(LARGER)) * Math.exp(-distance / (2 * LARGER))
      const likely = ordinary + gross > 0 ? ordinary / (ordinary + gross) : 0
      trust[at] = likely + (1 - likely) / LARGER
    }
  }
  return trust
}
