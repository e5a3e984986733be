import { factorize, inverseOf, solveWith } from './cholesky'
import type { Design } from './design'

/**
 * Variances of reports and judges in units of the residual variance; `Infinity` reports are fixed, not
 * random.
 */
export interface Ratios {
  readonly report: number
  readonly judge: number
}

/**
 * The model y = μ + s·u_report + b_judge + e with e of variance σ² ÷ weight, solved for given variance
 * ratios: reports are absorbed (their block is diagonal), what is left is one dense matrix as wide as there
 * are judges.
 */
export interface Fit {
  readonly ratios: Ratios
  /** Deviance of restricted maximum likelihood (the REML criterion of lme4), σ² profiled out. */
  readonly deviance: number
  readonly residualVariance: number
  readonly intercept: number
  /** μ̂ has the variance σ² × this; 0 with fixed reports. */
  readonly interceptFactor: number
  readonly report: Float64Array
  readonly judge: Float64Array
  /** Work kept for {@link precision}. */
  readonly inner: Inner
}

interface Inner {
  readonly factor: Float64Array
  /** Per report: Σ w s², its shrinkage c, Σ w s, and what is left of its scores after μ and judges. */
  readonly power: Float64Array
  readonly shrink: Float64Array
  readonly mass: Float64Array
  readonly left: Float64Array
  /** Judge equations: the matrix before scaling, and the right-hand side of μ. */
  readonly matrix: Float64Array
  readonly meanSide: Float64Array
  readonly solvedMean: Float64Array
  /** Judge equations' right-hand side less μ, solved: b̂ ÷ ratio. */
  readonly effect: Float64Array
}

/** Solves the mixed-model equations (Henderson). `null` where they have no unique solution. */
export function fitModel(design: Design, ratios: Ratios): Fit | null {
  const { R, J, N, start, judge, y, weight: w, slope: s } = design
  const fixedReports = ratios.report === Infinity
  const power = new Float64Array(R)
  const shrink = new Float64Array(R)
  const mass = new Float64Array(R)
  const pull = new Float64Array(R)
  const matrix = new Float64Array(J * J)
  const scoreSide = new Float64Array(J)
  const meanSide = new Float64Array(J)
  let [xx, xy, yy, logs] = [0, 0, 0, 0]
  for (let i = 0; i < R; i++) {
    const [from, to] = [start[i]!, start[i + 1]!]
    for (let at = from; at < to; at++) {
      const ws = w[at]! * s[at]!
      power[i]! += ws * s[at]!
      mass[i]! += ws
      pull[i]! += ws * y[at]!
      xx += w[at]!
      xy += w[at]! * y[at]!
      yy += w[at]! * y[at]! ** 2
      logs -= Math.log(w[at]!)
    }
    const D = fixedReports ? power[i]! : 1 + ratios.report * power[i]!
    const c = fixedReports ? 1 / power[i]! : ratios.report / D
    shrink[i] = c
    logs += Math.log(D)
    xx -= c * mass[i]! ** 2
    xy -= c * mass[i]! * pull[i]!
    yy -= c * pull[i]! ** 2
    for (let at = from; at < to; at++) {
      const j = judge[at]!
      const ws = w[at]! * s[at]!
      matrix[j * J + j]! += w[at]!
      scoreSide[j]! += w[at]! * y[at]! - c * ws * pull[i]!
      meanSide[j]! += w[at]! - c * ws * mass[i]!
      for (let other = from; other < to; other++) {
        matrix[j * J + judge[other]!]! -= c * ws * w[other]! * s[other]!
      }
    }
  }
  const factor = new Float64Array(J * J)
  for (let at = 0; at < J * J; at++) factor[at] = ratios.judge * matrix[at]!
  for (let j = 0; j < J; j++) factor[j * J + j]! += 1
  const logDeterminant = factorize(factor, J)
  if (logDeterminant === null) return null
  const solvedScore = solveWith(factor, J, scoreSide)
  const solvedMean = solveWith(factor, J, meanSide)
  xx -= ratios.judge * dot(meanSide, solvedMean)
  xy -= ratios.judge * dot(meanSide, solvedScore)
  yy -= ratios.judge * dot(scoreSide, solvedScore)
  const intercept = fixedReports ? 0 : xy / xx
  const degrees = fixedReports ? N - R : N - 1
  const residual = Math.max(yy - (fixedReports ? 0 : xy * intercept), 0)
  if (degrees <= 0 || !(residual > 0) || !(fixedReports || xx > 0)) return null
  const effect = Float64Array.from(solvedScore, (value, j) => value - intercept * solvedMean[j]!)
  const judgeEffect = effect.map((value) => ratios.judge * value)
  const left = pull.slice()
  for (let i = 0; i < R; i++) {
    left[i]! -= intercept * mass[i]!
    for (let at = start[i]!; at < start[i + 1]!; at++) left[i]! -= w[at]! * s[at]! * judgeEffect[judge[at]!]!
  }
  return {
    ratios,
    deviance:
      logs +
      logDeterminant +
      (fixedReports ? 0 : Math.log(xx)) +
      degrees * (1 + Math.log((2 * Math.PI * residual) / degrees)),
    residualVariance: residual / degrees,
    intercept,
    interceptFactor: fixedReports ? 0 : 1 / xx,
    report: Float64Array.from(left, (value, i) => value * shrink[i]!),
    judge: judgeEffect,
    inner: { factor, power, shrink, mass, left, matrix, meanSide, solvedMean, effect },
  }
}

/** How well a fit knows reports and judges. All variances are in units of the residual variance. */
export interface Precision {
  /** Prediction error variance of each report's effect, without and with the doubt about μ. */
  readonly reportGivenMean: Float64Array
  readonly report: Float64Array
  /** The same of μ + effect. */
  readonly score: Float64Array
  /** Covariance of the judges' effects given μ (`J × J`), the inverse of the judge equations × ratio. */
  readonly judgeGivenMean: Float64Array
  /** How the error of μ goes into each report's and judge's effect. */
  readonly reportLean: Float64Array
  readonly judgeLean: Float64Array
  /** Derivatives of the deviance by the two ratios. */
  readonly byReport: number
  readonly byJudge: number
}

export function precision(design: Design, fit: Fit): Precision {
  const { R, J, start, judge, weight: w, slope: s } = design
  const { ratios, residualVariance, interceptFactor } = fit
  const { factor, power, shrink, mass, left, matrix, solvedMean, effect } = fit.inner
  const fixedReports = ratios.report === Infinity
  const inverse = inverseOf(factor, J)
  let byJudge =
    dot(inverse, matrix) - interceptFactor * dot(solvedMean, solvedMean) - dot(effect, effect) / residualVariance
  const covariance = inverse // scaled where it lies: one matrix less
  for (let at = 0; at < J * J; at++) covariance[at]! *= ratios.judge
  const judgeLean = solvedMean.map((value) => -ratios.judge * value)
  const given = new Float64Array(R)
  const report = new Float64Array(R)
  const score = new Float64Array(R)
  const reportLean = new Float64Array(R)
  let byReport = 0
  for (let i = 0; i < R; i++) {
    let [spread, lean] = [0, mass[i]!]
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const row = judge[at]! * J
      const ws = w[at]! * s[at]!
      lean += ws * judgeLean[judge[at]!]!
      for (let other = start[i]!; other < start[i + 1]!; other++) {
        spread += ws * w[other]! * s[other]! * covariance[row + judge[other]!]!
      }
    }
    const c = shrink[i]!
    reportLean[i] = -c * lean
    given[i] = c + c * c * spread
    report[i] = given[i]! + interceptFactor * reportLean[i]! ** 2
    score[i] = given[i]! + interceptFactor * (1 + reportLean[i]!) ** 2
    if (fixedReports) continue
    const D = 1 + ratios.report * power[i]!
    byReport += power[i]! / D - (spread + interceptFactor * lean * lean + left[i]! ** 2 / residualVariance) / (D * D)
  }
  if (!Number.isFinite(byJudge)) byJudge = 0
  return {
    reportGivenMean: given,
    report,
    score,
    judgeGivenMean: covariance,
    reportLean,
    judgeLean,
    byReport,
    byJudge,
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
