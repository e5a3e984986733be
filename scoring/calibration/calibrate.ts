import type { Keyed, Score } from '../scores'
import { adapt } from './adaptive'
import { type AdaptiveCalibration, adaptedResult, type CalibrationMethod, plainResult } from './adaptive-result'
import { readDesign } from './design'
import { additiveFit, keyedFit, type TwoWayLeastSquares } from './least-squares'
import { precision } from './mixed-model'
import type { Posterior } from './posterior'
import { remlOf, remlResult, type RemlResult } from './reml-result'

export interface Calibration {
  readonly twoWayLS: TwoWayLeastSquares
  readonly reml: RemlResult
  readonly adaptive: AdaptiveCalibration
  /** The recommended scores, those of `adaptive`. */
  readonly method: CalibrationMethod
  readonly calibratedScore: Keyed<number>
  readonly calibratedScoreSe: Keyed<number | null>
}

/** A calibration with what ranking needs beside it. */
export interface CalibrationWork {
  readonly calibration: Calibration
  /** `null` where there is no model to be uncertain about. */
  readonly posterior: Posterior | null
}

/**
 * Removes judges' severity from the scores, in three ways side by side: two-way least squares per connected
 * part, the mixed model by REML with its best linear unbiased predictions, and the adaptive model, which
 * departs from the mixed model only where tests call for it. Platt & Burges (2012) and Ge, Welling &
 * Ghahramani (2013) did the like for NIPS.
 *
 * Never NaN: what cannot be known is `null`. The result does not depend on the order of rows.
 * @throws RangeError on scores that are no numbers or given twice, and on more than 2,000 judges
 */
export function calibrate(data: readonly Score[]): Calibration {
  return calibrateWith(data).calibration
}

export function calibrateWith(data: readonly Score[]): CalibrationWork {
  const design = readDesign(data)
  const additive = additiveFit(design)
  const work = remlOf(design, additive)
  const adaptation = work.fit && work.known && adapt(design, work.fit, work.known)
  const posterior = adaptation && {
    design: adaptation.design,
    fit: adaptation.fit,
    known: adaptation.fit === work.fit && work.known ? work.known : precision(adaptation.design, adaptation.fit),
  }
  const reml = remlResult(design, additive, work)
  const adaptive =
    adaptation && posterior ? adaptedResult(adaptation, posterior, work.fit, reml) : plainResult(design, additive, reml)
  const { method, calibratedScore, calibratedScoreSe } = adaptive
  return {
    calibration: {
      twoWayLS: keyedFit(design, additive),
      reml,
      adaptive,
      method,
      calibratedScore,
      calibratedScoreSe,
    },
    posterior,
  }
}
