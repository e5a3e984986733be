import { keyed, type Keyed } from '../scores'
import type { Adaptation } from './adaptive'
import type { Design } from './design'
import type { Heterogeneity } from './heterogeneity'
import type { AdditiveFit } from './least-squares'
import { expectedRanks, type Posterior } from './posterior'
import type { Fit } from './mixed-model'
import type { RemlResult } from './reml-result'

/** How the calibrated scores were found. */
export type CalibrationMethod =
  /** Mixed model, reports and judges random: scores of judges and of few scores are drawn to the mean. */
  | 'reml'
  /** Reports fixed, judges random: panels received reports of different quality. */
  | 'fixedReports'
  /** Scores fit report + judge without remainder. */
  | 'exact'
  /** The data cannot tell judges from reports (one judge, one report, one score each): plain means. */
  | 'mean'

/** A test of the data and whether its result changed the method. */
export interface Check {
  readonly statistic: number | null
  readonly df: number | null
  readonly p: number | null
  readonly used: boolean
}

export interface AdaptiveCalibration {
  readonly method: CalibrationMethod
  readonly calibratedScore: Keyed<number>
  readonly calibratedScoreSe: Keyed<number | null>
  readonly expectedRank: Keyed<number | null>
  /** Severity of each judge, above 0 lenient. */
  readonly judgeEffect: Keyed<number | null>
  /** Width of each judge's scale and her error variance, 1 on average. */
  readonly judgeScale: Keyed<number>
  readonly judgeNoise: Keyed<number>
  /** Scores taken for gross errors: trusted less than half. */
  readonly doubtful: readonly { readonly report: string; readonly judge: string; readonly trust: number }[]
  readonly checks: {
    readonly judgeScale: Check
    readonly judgeNoise: Check
    readonly grossErrors: Check
    readonly unequalPanels: Check
  }
}

export function adaptedResult(
  adaptation: Adaptation,
  posterior: Posterior,
  mixed: Fit | null,
  reml: RemlResult,
): AdaptiveCalibration {
  const { design, fit, scale, noise, trust, used } = adaptation
  const { judges, grandMean } = design
  const plain = fit === mixed ? reml : null
  const of = ({ statistic, df, p }: Heterogeneity, is: boolean): Check => ({ statistic, df, p, used: is })
  return {
    method: used.fixedReports ? 'fixedReports' : 'reml',
    ...(plain
      ? {
          calibratedScore: plain.calibratedScore as Keyed<number>,
          calibratedScoreSe: plain.calibratedScoreSe,
          expectedRank: plain.expectedRank,
          judgeEffect: plain.judgeBlup,
        }
      : ownResult(design, posterior, grandMean)),
    judgeScale: keyed(judges, (_, j) => scale[j]!),
    judgeNoise: keyed(judges, (_, j) => noise[j]!),
    doubtful: doubtful(design, trust),
    checks: {
      judgeScale: of(adaptation.scaleTest, used.scale),
      judgeNoise: of(adaptation.noiseTest, used.noise),
      grossErrors: { statistic: adaptation.kurtosis, df: null, p: null, used: used.trust },
      unequalPanels: { ...(adaptation.panels ?? unchecked), used: used.fixedReports },
    },
  }
}

function ownResult({ reports, judges }: Design, posterior: Posterior, grandMean: number) {
  const { fit, known } = posterior
  const ranks = expectedRanks(posterior)
  return {
    calibratedScore: keyed(reports, (_, i) => grandMean + fit.intercept + fit.report[i]!),
    calibratedScoreSe: keyed(reports, (_, i) => Math.sqrt(fit.residualVariance * known.score[i]!)),
    expectedRank: keyed(reports, (_, i) => ranks?.[i] ?? null),
    judgeEffect: keyed(judges, (_, j) => fit.judge[j]!),
  }
}

const unchecked: Check = { statistic: null, df: null, p: null, used: false }

function doubtful({ R, reports, judges, start, judge }: Design, trust: Float64Array) {
  const found: { report: string; judge: string; trust: number }[] = []
  for (let i = 0; i < R; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      if (trust[at]! < 0.5) found.push({ report: reports[i]!, judge: judges[judge[at]!]!, trust: trust[at]! })
    }
  }
  return found
}

/** Without a model: the additive fit where it is exact, otherwise plain means. */
export function plainResult(design: Design, additive: AdditiveFit, reml: RemlResult): AdaptiveCalibration {
  const { reports, judges, start, y, grandMean } = design
  const known = reml.varResidual === 0
  const mean = (i: number) =>
    y.subarray(start[i]!, start[i + 1]!).reduce((all, one) => all + one, 0) / (start[i + 1]! - start[i]!)
  const ones = keyed(judges, () => 1)
  return {
    method: known ? 'exact' : 'mean',
    calibratedScore: keyed(reports, (_, i) => grandMean + (known ? additive.report[i]! : mean(i))),
    calibratedScoreSe: keyed(reports, () => (known ? 0 : null)),
    expectedRank: reml.expectedRank,
    judgeEffect: keyed(judges, (_, j) => (known ? additive.judge[j]! : null)),
    judgeScale: ones,
    judgeNoise: ones,
    doubtful: [],
    checks: {
      judgeScale: unchecked,
      judgeNoise: unchecked,
      grossErrors: unchecked,
      unequalPanels: unchecked,
    },
  }
}
