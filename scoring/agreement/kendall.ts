import gammainc from '@stdlib/math-base-special-gammainc'
import type { Score } from '../scores'
import { completeTable } from './complete'

/**
 * Kendall's coefficient of concordance; all `null` for incomplete data and where no judge tells reports
 * apart.
 */
export interface KendallW {
  readonly uncorrected: number | null
  readonly tieCorrected: number | null
  readonly chisq: number | null
  readonly df: number | null
  readonly p: number | null
}

/**
 * W = 12 S / (k²(n³ − n) − k ΣT), S the squared deviations of the reports' rank sums, T = Σ(t³ − t) over the
 * ties of each judge; χ² = k(n − 1)W. Kendall & Babington Smith (1939); Siegel & Castellan (1988) for ties. 1
 * when all judges rank alike, 0 when their ranks cancel out.
 */
export function kendallW(data: readonly Score[]): KendallW {
  const table = completeTable(data)
  const none = { uncorrected: null, tieCorrected: null, chisq: null, df: null, p: null }
  if (!table) return none
  const n = table.reports.length
  const k = table.judges.length
  const sums = new Array<number>(n).fill(0)
  let ties = 0
  for (let j = 0; j < k; j++) {
    const { ranks, tied } = midRanks(table.rows.map((row) => row[j] ?? 0))
    ties += tied
    ranks.forEach((rank, i) => {
      sums[i] = (sums[i] ?? 0) + rank
    })
  }
  const middle = (k * (n + 1)) / 2
  const S = sums.reduce((all, one) => all + (one - middle) ** 2, 0)
  const most = k * k * (n ** 3 - n)
  if (most - k * ties <= 0) return none
  const tieCorrected = (12 * S) / (most - k * ties)
  const chisq = k * (n - 1) * tieCorrected
  return {
    uncorrected: (12 * S) / most,
    tieCorrected,
    chisq,
    df: n - 1,
    p: gammainc(chisq / 2, (n - 1) / 2, true, true),
  }
}

/** Ranks from 1, equals share the mean of their places; `tied` is Σ(t³ − t). */
function midRanks(values: readonly number[]): { ranks: number[]; tied: number } {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  let tied = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++
    const t = to - from + 1
    tied += t ** 3 - t
    for (let at = from; at <= to; at++) ranks[order[at] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return { ranks, tied }
}
