import { keyed, type Keyed, type Score } from '../scores'
import { factorize, solveWith } from './cholesky'
import { type Design, readDesign } from './design'

/** Additive fit score = report + judge, every connected part for itself. */
export interface TwoWayLeastSquares {
  /** Connected parts of the report–judge graph; scores of different parts cannot be compared. */
  readonly components: number
  /** Part of each report, numbered from 1. */
  readonly componentOf: Keyed<number>
  readonly adjusted: Keyed<number>
  readonly judgeEffect: Keyed<number>
  readonly rss: number
  readonly dfResidual: number
}

export interface AdditiveFit {
  /** Less the grand mean. */
  readonly report: Float64Array
  readonly judge: Float64Array
  readonly rss: number
  readonly degrees: number
}

/**
 * Two-way least squares, score = a_report + b_judge, with Σ b = 0 over the judges of each connected part.
 * Roos, Rothe & Scheuermann (2011), How to calibrate the scores of biased reviewers by quadratic programming,
 * AAAI.
 */
export function twoWayLeastSquares(data: readonly Score[]): TwoWayLeastSquares {
  const design = readDesign(data)
  return keyedFit(design, additiveFit(design))
}

export function keyedFit(design: Design, fit: AdditiveFit): TwoWayLeastSquares {
  return {
    components: design.parts,
    componentOf: keyed(design.reports, (_, i) => design.partOfReport[i]! + 1),
    adjusted: keyed(design.reports, (_, i) => design.grandMean + fit.report[i]!),
    judgeEffect: keyed(design.judges, (_, j) => fit.judge[j]!),
    rss: fit.rss,
    dfResidual: fit.degrees,
  }
}

/** Eliminates the reports and solves the Laplacian of the judges; adding 1 within each part fixes Σ b = 0. */
export function additiveFit(design: Design): AdditiveFit {
  const { R, J, N, start, judge, y, parts, partOfJudge } = design
  const matrix = new Float64Array(J * J)
  const side = new Float64Array(J)
  const mean = new Float64Array(R)
  for (let i = 0; i < R; i++) {
    const [from, to] = [start[i]!, start[i + 1]!]
    for (let at = from; at < to; at++) mean[i]! += y[at]! / (to - from)
    for (let at = from; at < to; at++) {
      const j = judge[at]!
      matrix[j * J + j]! += 1
      side[j]! += y[at]! - mean[i]!
      for (let other = from; other < to; other++) matrix[j * J + judge[other]!]! -= 1 / (to - from)
    }
  }
  for (let a = 0; a < J; a++) for (let b = 0; b < J; b++) if (partOfJudge[a] === partOfJudge[b]) matrix[a * J + b]! += 1
  if (factorize(matrix, J) === null) throw new RangeError('the additive fit has no solution')
  const effect = solveWith(matrix, J, side)
  const report = mean.slice()
  let rss = 0
  for (let i = 0; i < R; i++) {
    const [from, to] = [start[i]!, start[i + 1]!]
    for (let at = from; at < to; at++) report[i]! -= effect[judge[at]!]! / (to - from)
    for (let at = from; at < to; at++) rss += (y[at]! - report[i]! - effect[judge[at]!]!) ** 2
  }
  return { report, judge: effect, rss, degrees: N - R - J + parts }
}
