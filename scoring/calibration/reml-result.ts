import { keyed, type Keyed } from '../scores'
import type { Design } from './design'
import type { AdditiveFit } from './least-squares'
import { type Fit, precision, type Precision } from './mixed-model'
import { certainly, expectedRanks } from './posterior'
import { fitReml } from './reml'

/** The mixed model score ~ 1 + (1 | report) + (1 | judge) by REML. `null` where the data cannot tell. */
export interface RemlResult {
  readonly varReport: number | null
  readonly varJudge: number | null
  readonly varResidual: number | null
  readonly sdReport: number | null
  readonly sdJudge: number | null
  readonly sdResidual: number | null
  readonly intercept: number | null
  readonly interceptSe: number | null
  readonly remlCriterion: number | null
  /** Whether a variance was estimated as zero. */
  readonly boundary: boolean | null
  readonly reportBlup: Keyed<number | null>
  readonly judgeBlup: Keyed<number | null>
  /** Intercept + BLUP. */
  readonly calibratedScore: Keyed<number | null>
  readonly calibratedScoreSe: Keyed<number | null>
  /** Prediction error variance of the BLUP, with the doubt about the intercept, variances taken as known. */
  readonly reportPev: Keyed<number | null>
  /** Conditional standard deviation given the intercept, as lme4 reports it. */
  readonly reportCondSdLme4: Keyed<number | null>
  readonly expectedRank: Keyed<number | null>
  /** 1 − PEV ÷ varReport. */
  readonly reliability: Keyed<number | null>
}

export interface RemlWork {
  readonly fit: Fit | null
  readonly known: Precision | null
  /** Whether score = report + judge holds without remainder, so that nothing is left to estimate. */
  readonly exact: boolean
}

export function remlOf(design: Design, additive: AdditiveFit): RemlWork {
  if (!hasBoth(design)) return { fit: null, known: null, exact: false }
  const exact = isExact(design, additive)
  const fit = exact ? null : fitReml(design)
  return { fit, known: fit && precision(design, fit), exact }
}

/** The work as records by report and judge; made last, for they are the largest part of it. */
export function remlResult(design: Design, additive: AdditiveFit, { fit, known, exact }: RemlWork): RemlResult {
  if (fit && known) return modelResult(design, fit, known)
  return exact ? exactResult(design, additive) : unknownResult(design)
}

/** Judges and reports can be told apart only if there are fewer of each than scores (as lme4 requires). */
const hasBoth = ({ R, J, N }: Design): boolean => R > 1 && J > 1 && R < N && J < N

function isExact({ N, y, grandMean }: Design, { rss, degrees }: AdditiveFit): boolean {
  const total = y.reduce((all, one) => all + one * one, 0)
  const rounding = 1e-22 * (N * grandMean ** 2 + total)
  return total <= rounding || (degrees > 0 && rss <= rounding)
}

function modelResult(design: Design, fit: Fit, known: Precision): RemlResult {
  const { residualVariance: s2, ratios, intercept } = fit
  const mean = design.grandMean + intercept
  const ranks = expectedRanks({ design, fit, known })
  const reports = <T>(value: (i: number) => T) => keyed(design.reports, (_, i) => value(i))
  const varReport = ratios.report * s2
  const varJudge = ratios.judge * s2
  return {
    varReport,
    varJudge,
    varResidual: s2,
    sdReport: Math.sqrt(varReport),
    sdJudge: Math.sqrt(varJudge),
    sdResidual: Math.sqrt(s2),
    intercept: mean,
    interceptSe: Math.sqrt(s2 * fit.interceptFactor),
    remlCriterion: fit.deviance,
    boundary: ratios.report === 0 || ratios.judge === 0,
    reportBlup: reports((i) => fit.report[i]!),
    judgeBlup: keyed(design.judges, (_, j) => fit.judge[j]!),
    calibratedScore: reports((i) => mean + fit.report[i]!),
    calibratedScoreSe: reports((i) => Math.sqrt(s2 * known.score[i]!)),
    reportPev: reports((i) => s2 * known.report[i]!),
    reportCondSdLme4: reports((i) => Math.sqrt(s2 * known.reportGivenMean[i]!)),
    expectedRank: reports((i) => ranks[i]!),
    reliability: reports((i) => (varReport > 0 ? 1 - (s2 * known.report[i]!) / varReport : null)),
  }
}

/** Without remainder there is nothing to draw to the mean and nothing to doubt: the additive fit itself. */
function exactResult(design: Design, { report, judge }: AdditiveFit): RemlResult {
  const { reports, judges, grandMean } = design
  const mean = report.reduce((all, one) => all + one, 0) / report.length
  const spread = (effects: Float64Array, around: number) =>
    effects.reduce((all, one) => all + clean((one - around) ** 2), 0) / (effects.length - 1)
  const [varReport, varJudge] = [spread(report, mean), spread(judge, 0)]
  const all = <T>(value: T) => keyed(reports, () => value)
  return {
    varReport,
    varJudge,
    varResidual: 0,
    sdReport: Math.sqrt(varReport),
    sdJudge: Math.sqrt(varJudge),
    sdResidual: 0,
    intercept: grandMean + mean,
    interceptSe: 0,
    remlCriterion: null,
    boundary: true,
    reportBlup: keyed(reports, (_, i) => report[i]! - mean),
    judgeBlup: keyed(judges, (_, j) => judge[j]!),
    calibratedScore: keyed(reports, (_, i) => grandMean + report[i]!),
    calibratedScoreSe: all(0),
    reportPev: all(0),
    reportCondSdLme4: all(0),
    expectedRank: keyed(reports, (_, i) => certainRank(report, i)),
    reliability: all(varReport > 0 ? 1 : null),
  }
}

/** Squares that are rounding noise are zero. */
const clean = (square: number): number => (square < 1e-18 ? 0 : square)

function certainRank(values: Float64Array, i: number): number {
  return values.reduce((rank, value, k) => (k === i ? rank : rank + certainly(value - values[i]!)), 1)
}

function unknownResult({ reports, judges }: Design): RemlResult {
  const none = keyed(reports, () => null)
  return {
    varReport: null,
    varJudge: null,
    varResidual: null,
    sdReport: null,
    sdJudge: null,
    sdResidual: null,
    intercept: null,
    interceptSe: null,
    remlCriterion: null,
    boundary: null,
    reportBlup: none,
    judgeBlup: keyed(judges, () => null),
    calibratedScore: none,
    calibratedScoreSe: none,
    reportPev: none,
    reportCondSdLme4: none,
    expectedRank: none,
    reliability: none,
  }
}
