import { givenScores, idsOf, type Score, scoreValue } from '../scores'
import { unionFind } from '../union-find'

/** Scores in arrays, grouped by report: the scores of report `i` are at `start[i]` to `start[i + 1] - 1`. */
export interface Design {
  readonly reports: readonly string[]
  readonly judges: readonly string[]
  readonly R: number
  readonly J: number
  readonly N: number
  readonly start: Int32Array
  /** Judge, score less the grand mean, weight and slope of each score. */
  readonly judge: Int32Array
  readonly y: Float64Array
  readonly weight: Float64Array
  readonly slope: Float64Array
  readonly grandMean: number
  /** Scores of each judge. */
  readonly load: Int32Array
  /** Connected part of each report and judge, numbered from 0 in the order of reports. */
  readonly partOfReport: Int32Array
  readonly partOfJudge: Int32Array
  readonly parts: number
}

/** Calibration solves dense equations, one for each judge: its time grows with their cube, its memory with their square. */
const MOST_JUDGES = 2000

/**
 * Reads long-format data; the order of rows has no influence on anything.
 * @throws RangeError as {@link givenScores}, and on more judges than can be calibrated.
 */
export function readDesign(data: readonly Score[]): Design {
  const rows = givenScores(data)
  const reports = idsOf(rows.map((row) => row.report))
  const judges = idsOf(rows.map((row) => row.judge))
  const column = new Map(judges.map((id, j) => [id, j]))
  const [R, J, N] = [reports.length, judges.length, rows.length]
  if (J > MOST_JUDGES) throw new RangeError(`${J} judges are too many to calibrate: at most ${MOST_JUDGES}`)
  const values = rows.map(scoreValue)
  const grandMean = N > 0 ? values.reduce((all, one) => all + one, 0) / N : 0
  const start = new Int32Array(R + 1)
  const judge = new Int32Array(N)
  const load = new Int32Array(J)
  let i = 0
  rows.forEach((row, at) => {
    if (row.report !== reports[i]) start[++i] = at
    judge[at] = column.get(row.judge)!
    load[judge[at]!]!++
  })
  start[R] = N
  const y = Float64Array.from(values, (value) => value - grandMean)
  const [weight, slope] = [new Float64Array(N).fill(1), new Float64Array(N).fill(1)]
  return {
    reports,
    judges,
    R,
    J,
    N,
    start,
    judge,
    y,
    weight,
    slope,
    grandMean,
    load,
    ...connectedParts(R, J, start, judge),
  }
}

function connectedParts(R: number, J: number, start: Int32Array, judge: Int32Array) {
  const { find, join } = unionFind(J)
  for (let i = 0; i < R; i++) {
    for (let at = start[i]! + 1; at < start[i + 1]!; at++) join(judge[at]!, judge[start[i]!]!)
  }
  const number = new Map<number, number>()
  const partOfReport = Int32Array.from({ length: R }, (_, i) => {
    const top = find(judge[start[i]!]!)
    if (!number.has(top)) number.set(top, number.size)
    return number.get(top)!
  })
  const partOfJudge = Int32Array.from({ length: J }, (_, j) => number.get(find(j))!)
  return { partOfReport, partOfJudge, parts: number.size }
}
