import { keyed, type Keyed } from '../scores'
import type { Design } from './design'
import type { AdditiveFit } from './least-squares'
import { type Fit, precision, type Precision } from './mixed-model'
import { expectedRanks } from './posterior'
import { fitReml } from './reml'

/** `null` where the data cannot tell. */
export interface Variances {
  readonly varReport: number | null
  readonly varJudge: number | null
  readonly varResidual: number | null
  readonly sdReport: number | null
  readonly sdJudge: number | null
  readonly sdResidual: number | null
  /** Whether a variance was estimated as zero. */
  readonly boundary: boolean | null
}

/** The mixed model score ~ 1 + (1 | report) + (1 | judge) by REML. `null` where the data cannot tell. */
export interface RemlResult extends Variances {
  readonly intercept: number | null
  readonly interceptSe: number | null
  readonly remlCriterion: number | null
  readonly reportBlup: Keyed<number | null>
  readonly judgeBlup: Keyed<number | null>
  /** Intercept + BLUP. */
  readonly calibratedScore: Keyed<number | null>
  readonly calibratedScoreSe: Keyed<number | null>
  /** Prediction error variance of the BLUP, with the doubt about the intercept, variances taken as known. */
  readonly reportPev: Keyed<number | null>
  /** Conditional standard deviation given the intercept, as lme4 reports it. */
  readonly reportCondSdLme4: Keyed<number | null>
  /** 1 the best; `null` also beyond {@link MOST_COMPARED} reports. */
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

/** Judges and reports can be told apart only if there are fewer of each than scores (as lme4 requires). */
const hasBoth = ({ R, J, N }: Design): boolean => R > 1 && J > 1 && R < N && J < N

function isExact({ N, y, grandMean }: Design, { rss, degrees }: AdditiveFit): boolean {
  const total = y.reduce((all, one) => all + one * one, 0)
  const rounding = 1e-22 * (N * grandMean ** 2 + total)
  return total <= rounding || (degrees > 0 && rss <= rounding)
}

export function variancesOf({ report, judge }: AdditiveFit, { fit, exact }: RemlWork): Variances {
  if (fit) {
    const { residualVariance: s2, ratios } = fit
    return variances(ratios.report * s2, ratios.judge * s2, s2, ratios.report === 0 || ratios.judge === 0)
  }
  return exact ? variances(spread(report, meanOf(report)), spread(judge, 0), 0, true) : unknownVariances
}

const variances = (varReport: number, varJudge: number, varResidual: number, boundary: boolean): Variances => ({
  varReport,
  varJudge,
  varResidual,
  sdReport: Math.sqrt(varReport),
  sdJudge: Math.sqrt(varJudge),
  sdResidual: Math.sqrt(varResidual),
  boundary,
})

const unknownVariances: Variances = {
  varReport: null,
  varJudge: null,
  varResidual: null,
  sdReport: null,
  sdJudge: null,
  sdResidual: null,
  boundary: null,
}

const meanOf = (values: Float64Array): number => values.reduce((all, one) => all + one, 0) / values.length

/** Sample variance; squares that are rounding noise are zero. */
const spread = (effects: Float64Array, around: number): number =>
  effects.reduce((all, one) => all + clean((one - around) ** 2), 0) / (effects.length - 1)

const clean = (square: number): number => (square < 1e-18 ? 0 : square)

/** The work as records by report and judge; made last, for they are the largest part of it. */
export function remlResult(design: Design, additive: AdditiveFit, work: RemlWork): RemlResult {
  const found = variancesOf(additive, work)
  if (work.fit && work.known) return { ...found, ...modelResult(design, work.fit, work.known) }
  return { ...found, ...(work.exact ? exactResult(design, additive) : unknownResult(design)) }
}

type Effects = Omit<RemlResult, keyof Variances>

function modelResult(design: Design, fit: Fit, known: Precision): Effects {
  const { residualVariance: s2, ratios, intercept } = fit
  const mean = design.grandMean + intercept
  const varReport = ratios.report * s2
  const ranks = expectedRanks({ design, fit, known })
  const reports = <T>(value: (i: number) => T) => keyed(design.reports, (_, i) => value(i))
  return {
    intercept: mean,
    interceptSe: Math.sqrt(s2 * fit.interceptFactor),
    remlCriterion: fit.deviance,
    reportBlup: reports((i) => fit.report[i]!),
    judgeBlup: keyed(design.judges, (_, j) => fit.judge[j]!),
    calibratedScore: reports((i) => mean + fit.report[i]!),
    calibratedScoreSe: reports((i) => Math.sqrt(s2 * known.score[i]!)),
    reportPev: reports((i) => s2 * known.report[i]!),
    reportCondSdLme4: reports((i) => Math.sqrt(s2 * known.reportGivenMean[i]!)),
    expectedRank: reports((i) => ranks?.[i] ?? null),
    reliability: reports((i) => (varReport > 0 ? 1 - (s2 * known.report[i]!) / varReport : null)),
  }
}

/** Without remainder there is nothing to draw to the mean and nothing to doubt: the additive fit itself. */
function exactResult(design: Design, { report, judge }: AdditiveFit): Effects {
  const { reports, judges, grandMean } = design
  const mean = meanOf(report)
  const ranks = certainRanks(report)
  const all = <T>(value: T) => keyed(reports, () => value)
  return {
    intercept: grandMean + mean,
    interceptSe: 0,
    remlCriterion: null,
    reportBlup: keyed(reports, (_, i) => report[i]! - mean),
    judgeBlup: keyed(judges, (_, j) => judge[j]!),
    calibratedScore: keyed(reports, (_, i) => grandMean + report[i]!),
    calibratedScoreSe: all(0),
    reportPev: all(0),
    reportCondSdLme4: all(0),
    expectedRank: keyed(reports, (_, i) => ranks[i]!),
    reliability: all(spread(report, mean) > 0 ? 1 : null),
  }
}

/** Ranks without doubt, 1 the largest; equals (up to rounding) share the mean of their places. */
function certainRanks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!)
  const ranks = new Float64Array(values.length)
  let [better, notWorse] = [0, 0]
  for (const i of order) {
    while (values[order[better]!]! - values[i]! >= 1e-9) better++
    while (notWorse < order.length && values[i]! - values[order[notWorse]!]! < 1e-9) notWorse++
    ranks[i] = (better + 1 + notWorse) / 2
  }
  return ranks
}

function unknownResult({ reports, judges }: Design): Effects {
  const none = keyed(reports, () => null)
  return {
    intercept: null,
    interceptSe: null,
    remlCriterion: null,
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
