import { completeTable } from '../agreement/complete'
import { meanSquares } from '../agreement/anova'
import type { Score } from '../scores'
import { type Design, readDesign } from './design'
import { additiveFit } from './least-squares'
import { remlOf, type Variances, variancesOf } from './reml-result'

/** Variances by the expected mean squares of a complete table; may be negative. */
export interface GTheory {
  readonly varReport: number
  readonly varJudge: number
  readonly varResidual: number
  /** Generalizability of the mean of k judges for ranking, and for absolute decisions. */
  readonly Erho2_k: number | null
  readonly Phi_k: number | null
}

export interface VarianceComponents extends Variances {
  /** `null` for incomplete data. */
  readonly gTheory: GTheory | null
}

/**
 * Variances of reports, judges and residuals by REML, defined for incomplete data too; `null` where unknown.
 */
export function varianceComponents(data: readonly Score[]): VarianceComponents {
  return { ...variancesFor(readDesign(data)), gTheory: gTheory(data) }
}

function variancesFor(design: Design): Variances {
  const additive = additiveFit(design)
  return variancesOf(additive, remlOf(design, additive))
}

function gTheory(data: readonly Score[]): GTheory | null {
  const table = completeTable(data)
  if (!table) return null
  const { BMS, JMS, EMS } = meanSquares(table)
  const [n, k] = [table.reports.length, table.judges.length]
  const [varReport, varJudge] = [(BMS - EMS) / k, (JMS - EMS) / n]
  const [report, judge] = [Math.max(0, varReport), Math.max(0, varJudge)]
  return {
    varReport,
    varJudge,
    varResidual: EMS,
    Erho2_k: share(report, report + EMS / k),
    Phi_k: share(report, report + (judge + EMS) / k),
  }
}

export interface Generalizability {
  /**
   * Share of judges' variance that enters comparisons of reports: 0 if all judges scored all, 1/k if none is
   * shared.
   */
  readonly q: number | null
  /** Harmonic mean of scores per report. */
  readonly kHarmonic: number | null
  readonly G_qk: number | null
  /** For absolute decisions, with k̃ judges and with one. */
  readonly absolute_k: number | null
  readonly single_absolute: number | null
}

/**
 * G(q, k) = σ²_r ÷ (σ²_r + q σ²_j + σ²_e ÷ k̃): how well the mean of k̃ judges ranks reports where each
 * report has its own judges, q = 1/k̃ − Σ_{i≠i'} c_ii' ÷ (k_i k_i') ÷ R(R − 1), c the number of shared
 * judges. Putka, Le, McCloy & Diaz (2008), J Appl Psychol 93:959–981.
 */
export function generalizability(data: readonly Score[]): Generalizability {
  const design = readDesign(data)
  const { varReport: r, varJudge: j, varResidual: e } = variancesFor(design)
  const { q, kHarmonic } = crossing(design)
  const known = r !== null && j !== null && e !== null && kHarmonic !== null
  return {
    q,
    kHarmonic,
    G_qk: known && q !== null ? share(r, r + q * j + e / kHarmonic) : null,
    absolute_k: known ? share(r, r + (j + e) / kHarmonic) : null,
    single_absolute: known ? share(r, r + j + e) : null,
  }
}

function crossing({ R, J, start, judge }: Design): { q: number | null; kHarmonic: number | null } {
  if (R === 0) return { q: null, kHarmonic: null }
  const perJudge = new Float64Array(J)
  let [inverse, own] = [0, 0]
  for (let i = 0; i < R; i++) {
    const k = start[i + 1]! - start[i]!
    inverse += 1 / k
    own += 1 / k // k judges shared with itself, each 1/k²
    for (let at = start[i]!; at < start[i + 1]!; at++) perJudge[judge[at]!]! += 1 / k
  }
  const kHarmonic = R / inverse
  if (R === 1) return { q: null, kHarmonic }
  const shared = perJudge.reduce((all, one) => all + one * one, 0) - own
  return { q: Math.max(0, 1 / kHarmonic - shared / (R * (R - 1))), kHarmonic }
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
