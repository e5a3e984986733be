import gammainc from '@stdlib/math-base-special-gammainc'
import type { Design } from './design'
import { type Fit, fitModel, precision, type Precision } from './mixed-model'

/** The check whether judges' effects depend on which reports they were given. */
export interface PanelCheck {
  readonly statistic: number
  readonly df: number
  readonly p: number
}

/**
 * Compares the judges' effects from within reports only (reports fixed, as least squares does) with those of
 * the mixed model, which also uses that reports are alike on average. If reports went to judges at random,
 * both estimate the same and their difference has the variance V = PEV(fixed) − PEV(mixed), since the mixed
 * model's predictor is the best one (Hausman 1978, Econometrica 46:1251–1271). The sum of squared
 * differences, contrasts between judges only, is referred to a scaled χ² with the first two moments of its
 * distribution (Satterthwaite).
 *
 * A small p says that panels received reports of different quality. `null` where there is nothing to compare.
 */
export function checkPanels(design: Design, fit: Fit, mixed: Precision): PanelCheck | null {
  const { J } = design
  const { ratios, residualVariance, interceptFactor } = fit
  if (ratios.judge === 0 || ratios.report === Infinity || J < 3) return null
  const within = fitModel(design, { report: Infinity, judge: ratios.judge })
  if (!within) return null
  const V = precision(design, within).judgeGivenMean
  const means = new Float64Array(J)
  for (let a = 0; a < J; a++) {
    for (let b = 0; b < J; b++) {
      const at = a * J + b
      const doubt = mixed.judgeGivenMean[at]! + interceptFactor * mixed.judgeLean[a]! * mixed.judgeLean[b]!
      V[at] = residualVariance * (V[at]! - doubt)
      means[a]! += V[at]! / J
    }
  }
  const grand = means.reduce((all, one) => all + one, 0) / J
  let [trace, squares] = [0, 0]
  for (let a = 0; a < J; a++) {
    for (let b = 0; b < J; b++) {
      const centred = V[a * J + b]! - means[a]! - means[b]! + grand
      if (a === b) trace += centred
      squares += centred * centred
    }
  }
  const gaps = within.judge.map((effect, j) => effect - fit.judge[j]!)
  const middle = gaps.reduce((all, one) => all + one, 0) / J
  const statistic = gaps.reduce((all, one) => all + (one - middle) ** 2, 0)
  // Balanced designs leave nothing to compare: both ways agree up to rounding.
  if (!(trace > 1e-9 * residualVariance) || !(squares > 0)) return null
  const df = (trace * trace) / squares
  return { statistic, df, p: gammainc(((statistic / trace) * df) / 2, df / 2, true, true) }
}
