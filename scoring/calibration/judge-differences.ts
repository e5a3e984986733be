import type { Design } from './design'
import { heterogeneity, type Heterogeneity, shrunken } from './heterogeneity'
import type { Fit, Precision } from './mixed-model'

/** Judges with fewer scores say too little about their own scale and noise. */
const ENOUGH = 8
const LEAST_SCALE = 0.2

/** Estimates of one quality of each judge, with the test whether judges differ in it. */
export interface Estimates {
  readonly value: Float64Array
  readonly variance: Float64Array
  readonly test: Heterogeneity
}

/** What each score leaves over, and the shares of information it leaves to judge it by. */
export interface Residuals {
  /** Score less μ, judge and report. */
  readonly rest: Float64Array
  /**
   * Sum of squares over the residual variance (weighted for gross errors only), and its degrees of freedom.
   */
  readonly squares: Float64Array
  readonly degrees: Float64Array
}

/**
 * How steeply each judge's scores rise with the quality that the other judges see (each score left out of its
 * own yardstick): 1 on average, above 1 for judges who use a wider scale.
 *
 * @param noise each judge's variance relative to the residual variance
 * @param trust weight of each score against gross errors
 */
export function judgeScales(design: Design, fit: Fit, noise: Float64Array, trust: Float64Array): Estimates {
  const { R, J, N, start, judge, y, weight: w, slope: s, load } = design
  const [seen, said, sure] = [new Float64Array(N), new Float64Array(N), new Float64Array(N)]
  for (let i = 0; i < R; i++) {
    let [power, pull] = [0, 0]
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      said[at] = y[at]! - fit.intercept - fit.judge[judge[at]!]!
      power += w[at]! * s[at]! ** 2
      pull += w[at]! * s[at]! * said[at]!
    }
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const ratio = fit.ratios.report
      const shrink = ratio / (1 + ratio * Math.max(0, power - w[at]! * s[at]! ** 2))
      seen[at] = shrink * (pull - w[at]! * s[at]! * said[at]!)
      const variance = noise[judge[at]!]! + s[at]! ** 2 * shrink
      sure[at] = trust[at]! / (fit.residualVariance * variance)
    }
  }
  const [mass, middle] = [new Float64Array(J), new Float64Array(J)]
  for (let at = 0; at < N; at++) mass[judge[at]!]! += sure[at]!
  for (let at = 0; at < N; at++) middle[judge[at]!]! += (sure[at]! * seen[at]!) / mass[judge[at]!]!
  const [across, along] = [new Float64Array(J), new Float64Array(J)]
  for (let at = 0; at < N; at++) {
    const off = seen[at]! - middle[judge[at]!]!
    across[judge[at]!]! += sure[at]! * off * off
    along[judge[at]!]! += sure[at]! * off * said[at]!
  }
  const known = (j: number) => load[j]! >= ENOUGH && across[j]! > 0
  const value = Float64Array.from({ length: J }, (_, j) => (known(j) ? along[j]! / across[j]! : 1))
  const variance = Float64Array.from({ length: J }, (_, j) => (known(j) ? 1 / across[j]! : Infinity))
  return { value, variance, test: heterogeneity(value, variance) }
}

/** Scales drawn towards their mean and made 1 on average. */
export function settledScales({ value, variance, test }: Estimates): Float64Array {
  if (!(test.mean > 0)) return value.map(() => 1)
  return value.map((one, j) => Math.max(LEAST_SCALE, 1 + shrunken(one, variance[j]!, test) / test.mean))
}

/** Residuals with the leverage of each score taken off the degrees of freedom. */
export function residuals(design: Design, fit: Fit, known: Precision, trust: Float64Array): Residuals {
  const { R, J, N, start, judge, y, weight: w, slope: s } = design
  const rest = new Float64Array(N)
  const [squares, degrees] = [new Float64Array(J), new Float64Array(J)]
  for (let i = 0; i < R; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const j = judge[at]!
      rest[at] = y[at]! - fit.intercept - fit.judge[j]! - s[at]! * fit.report[i]!
      const judgeVariance = known.judgeGivenMean[j * J + j]! + fit.interceptFactor * known.judgeLean[j]! ** 2
      const leverage = w[at]! * (s[at]! ** 2 * known.reportGivenMean[i]! + judgeVariance)
      squares[j]! += (trust[at]! * rest[at]! ** 2) / fit.residualVariance
      degrees[j]! += 1 - Math.min(0.95, leverage)
    }
  }
  return { rest, squares, degrees }
}

/**
 * The logarithm of each judge's error variance relative to the residual variance. Its own error is that of a
 * sample variance, larger with heavy tails.
 */
export function judgeNoises(design: Design, { squares, degrees }: Residuals, excessKurtosis: number): Estimates {
  const known = (j: number) => design.load[j]! >= ENOUGH && squares[j]! > 0
  const value = squares.map((sum, j) => (known(j) ? Math.log(sum / degrees[j]!) + 1 / degrees[j]! : 0))
  const variance = degrees.map((df, j) =>
    known(j) ? ((2 + Math.max(0, excessKurtosis)) / df) * (1 + 1 / df) : Infinity,
  )
  return { value, variance, test: heterogeneity(value, variance) }
}

/** Relative variances drawn towards their (geometric) mean, 1 on average. */
export const settledNoises = ({ value, variance, test }: Estimates): Float64Array =>
  value.map((one, j) => Math.exp(shrunken(one, variance[j]!, test)))

/** Variances as estimated, for testing other differences with; 1 where a judge has too few scores. */
export const plainNoises = ({ value, variance }: Estimates): Float64Array =>
  value.map((one, j) => (Number.isFinite(variance[j]!) ? Math.exp(one) : 1))
