import betainc from '@stdlib/math-base-special-betainc'
import fQuantile from '@stdlib/stats-base-dists-f-quantile'
import { confidenceOf } from '../input'
import type { Score } from '../scores'
import { meanSquares, type MeanSquares } from './anova'
import { completeTable } from './complete'

/** One intraclass correlation with its F test and interval; `null` where undefined. */
export interface Icc {
  readonly value: number | null
  readonly F: number | null
  readonly df1: number | null
  readonly df2: number | null
  readonly p: number | null
  readonly ciLower: number | null
  readonly ciUpper: number | null
}

export const iccForms = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const
export type IccForm = (typeof iccForms)[number]

export type IntraclassCorrelation = Readonly<Record<IccForm, Icc>> & {
  readonly anova: MeanSquares | null
  /** The same as ICC3k. */
  readonly cronbachAlpha: number | null
}

const undefinedIcc: Icc = {
  value: null,
  F: null,
  df1: null,
  df2: null,
  p: null,
  ciLower: null,
  ciUpper: null,
}

/**
 * The six intraclass correlations of Shrout & Fleiss (1979), Psychol Bull 86:420–428: one judge's score (1,
 * 2, 3) and the mean of k judges (1k, 2k, 3k); judges drawn anew for each report, drawn once, or fixed.
 * Defined for complete tables only; elsewhere see `generalizability`. Their Table 2 gives .17 .29 .71 .44 .62
 * .91.
 *
 * Intervals as in the paper; those of ICC2k are the Spearman–Brown transform of those of ICC2.
 * @throws RangeError on scores that are no numbers or given twice, and on a confidence that is none
 */
export function intraclassCorrelation(
  data: readonly Score[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): IntraclassCorrelation {
  const tail = (1 - confidenceOf(confidence)) / 2
  const table = completeTable(data)
  if (!table) {
    const none = Object.fromEntries(iccForms.map((form) => [form, undefinedIcc])) as Record<IccForm, Icc>
    return { ...none, anova: null, cronbachAlpha: null }
  }
  const anova = meanSquares(table)
  const { BMS, WMS, JMS, EMS } = anova
  const n = table.reports.length
  const k = table.judges.length
  const q = (df1: number, df2: number) => fQuantile(1 - tail, df1, df2)
  const within = fTest(BMS, WMS, n - 1, n * (k - 1))
  const crossed = fTest(BMS, EMS, n - 1, (n - 1) * (k - 1))
  const [low1, high1] = ratioBounds(within, q)
  const [low3, high3] = ratioBounds(crossed, q)
  const single = (ratio: number | null) => (ratio === null ? null : (ratio - 1) / (ratio + k - 1))
  const average = (ratio: number | null) => (ratio === null ? null : 1 - 1 / ratio)
  const value2 = share(BMS - EMS, BMS + (k - 1) * EMS + (k * (JMS - EMS)) / n)
  const [low2, high2] = value2 === null ? [null, null] : bounds2(anova, n, k, value2, q)
  const stepUp = (bound: number | null) =>
    bound !== null && bound > -1 / (k - 1) ? (bound * k) / (1 + bound * (k - 1)) : null
  const value3k = share(BMS - EMS, BMS)
  return {
    ICC1: icc(within, share(BMS - WMS, BMS + (k - 1) * WMS), single(low1), single(high1)),
    ICC2: icc(crossed, value2, low2, high2),
    ICC3: icc(crossed, share(BMS - EMS, BMS + (k - 1) * EMS), single(low3), single(high3)),
    ICC1k: icc(within, share(BMS - WMS, BMS), average(low1), average(high1)),
    ICC2k: icc(crossed, share(BMS - EMS, BMS + (JMS - EMS) / n), stepUp(low2), stepUp(high2)),
    ICC3k: icc(crossed, value3k, average(low3), average(high3)),
    anova,
    cronbachAlpha: value3k,
  }
}

interface FTest {
  readonly F: number | null
  readonly df1: number
  readonly df2: number
  readonly p: number | null
}

function fTest(above: number, below: number, df1: number, df2: number): FTest {
  if (below === 0) return { F: null, df1, df2, p: null }
  const F = above / below
  return { F, df1, df2, p: betainc(df2 / (df2 + df1 * F), df2 / 2, df1 / 2) }
}

const share = (above: number, below: number): number | null => (below === 0 ? null : above / below)

type Quantile = (df1: number, df2: number) => number

/** Bounds of the true ratio of mean squares. */
function ratioBounds({ F, df1, df2 }: FTest, q: Quantile): [number | null, number | null] {
  return F === null ? [null, null] : [F / q(df1, df2), F * q(df2, df1)]
}

/** Bounds of ICC2 with the degrees of freedom of Satterthwaite, which are no whole numbers. */
function bounds2({ BMS, JMS, EMS }: MeanSquares, n: number, k: number, icc2: number, q: Quantile): [number, number] {
  const a = k * icc2 * JMS
  const b = (n * (1 + (k - 1) * icc2) - k * icc2) * EMS
  const v = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a ** 2 + b ** 2)
  const up = q(n - 1, v)
  const down = q(v, n - 1)
  const rest = k * JMS + (k * n - k - n) * EMS
  return [(n * (BMS - up * EMS)) / (up * rest + n * BMS), (n * (down * BMS - EMS)) / (rest + n * down * BMS)]
}

/** An interval that is not finite or upside down is none. */
function icc(test: FTest, value: number | null, lower: number | null, upper: number | null): Icc {
  const sound = lower !== null && upper !== null && Number.isFinite(upper - lower) && lower <= upper
  const defined = value !== null
  return {
    value,
    F: defined ? test.F : null,
    df1: test.df1,
    df2: test.df2,
    p: defined ? test.p : null,
    ciLower: defined && sound ? lower : null,
    ciUpper: defined && sound ? upper : null,
  }
}
