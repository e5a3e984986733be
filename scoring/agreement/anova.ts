import type { Table } from './complete'

/** Mean squares of the two-way table: between reports, within reports, between judges, error. */
export interface MeanSquares {
  readonly BMS: number
  readonly WMS: number
  readonly JMS: number
  readonly EMS: number
}

/** Sums of squares below this share of the total are rounding noise. */
const NOISE = 1e-14

/** Analysis of variance of a complete table without repetition. */
export function meanSquares({ rows }: Table): MeanSquares {
  const n = rows.length
  const k = rows[0]?.length ?? 0
  const grand = mean(rows.map(mean))
  const centred = rows.map((row) => row.map((score) => score - grand))
  const reportMeans = centred.map(mean)
  const judgeMeans = Array.from({ length: k }, (_, j) => mean(centred.map((row) => row[j] ?? 0)))
  const total = squares(centred.flat())
  const noticed = (sum: number) => (sum <= NOISE * total ? 0 : sum)
  const between = noticed(k * squares(reportMeans))
  const judges = noticed(n * squares(judgeMeans))
  const error = noticed(
    squares(centred.flatMap((row, i) => row.map((score, j) => score - (reportMeans[i] ?? 0) - (judgeMeans[j] ?? 0)))),
  )
  return {
    BMS: between / (n - 1),
    WMS: (judges + error) / (n * (k - 1)),
    JMS: judges / (k - 1),
    EMS: error / ((n - 1) * (k - 1)),
  }
}

const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length
const squares = (values: readonly number[]): number => values.reduce((all, one) => all + one * one, 0)
