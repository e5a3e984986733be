import { countOf } from '../input'
import { type Keyed, ownValue } from '../scores'

export interface Pair {
  readonly report: string
  readonly judge: string
}

/**
 * Expertise of judges for reports, higher is better: a matrix in the order of reports and judges, or by ids.
 */
export type Expertise = readonly ArrayLike<number>[] | Readonly<Keyed<Readonly<Keyed<number>>>>

export interface AssignmentProblem {
  /** Report ids; `judges` asks for another number of judges for this report. */
  readonly reports: readonly (string | { readonly id: string; readonly judges?: number })[]
  /** Judge ids; `maximum` limits a judge's load. */
  readonly judges: readonly (string | { readonly id: string; readonly maximum?: number })[]
  readonly judgesPerReport: number
  /** Pairs that may not be: conflicts of interest as found by `conflictsOfInterest`. */
  readonly conflicts?: readonly Pair[]
  /** Pairs that the organiser forbids. */
  readonly blocked?: readonly Pair[]
  /** Pairs that the organiser wants. */
  readonly forced?: readonly Pair[]
  /** Pairs that stand already, e.g. scored ones; they count towards loads and are never touched. */
  readonly kept?: readonly Pair[]
  /** Pairs without a value count as 0. */
  readonly expertise?: Expertise
  /**
   * `equal` (default): loads equal within one, apart from kept pairs and limits; otherwise infeasible.
   * `asEqualAsPossible`: the most even loads that the conflicts allow.
   */
  readonly balance?: 'equal' | 'asEqualAsPossible'
  /** Gives up the least expertise needed to make the report–judge graph connected. Off by default. */
  readonly connect?: boolean
}

/** Why there is no assignment: what stands in the way and which reports and judges it concerns. */
export interface Obstacle {
  readonly reason:
    /** The report has fewer judges without conflict than it needs. */
    | 'too-few-judges'
    /** More pairs are kept or forced than the report needs. */
    | 'too-many-fixed'
    /** A kept or forced pair is a conflict or blocked. */
    | 'fixed-conflict'
    /** All judges' limits together are below the places needed. */
    | 'too-little-capacity'
    /** A kept or forced load is above the judge's limit. */
    | 'over-limit'
    /** These reports need more places among these judges than the judges have (Hall's condition). */
    | 'too-few-places'
    /** These judges cannot be given their share: too few reports without conflict. */
    | 'too-few-reports'
  readonly reports: readonly string[]
  readonly judges: readonly string[]
  readonly needed: number
  readonly available: number
}

/** The problem in arrays: report `i` and judge `j` share the cell `i * J + j`. */
export interface Network {
  readonly reports: readonly string[]
  readonly judges: readonly string[]
  readonly R: number
  readonly J: number
  /** Judges still to be found for each report. */
  readonly need: Int32Array
  readonly limit: Float64Array
  /** Kept and forced pairs of each judge. */
  readonly fixedLoad: Int32Array
  /** Whole-number expertise; {@link FORBIDDEN} where the pair may not be newly made. */
  readonly profit: Int32Array
  readonly scale: number
  /** 1 where the pair is kept or forced. */
  readonly fixed: Uint8Array
  readonly obstacles: Obstacle[]
}

export const FORBIDDEN = -(2 ** 31)

/** All pairs of reports and judges are held in memory; beyond this many a minute and a gigabyte would not do. */
const MOST_PAIRS = 50_000_000

/** @throws RangeError on unknown or repeated ids, on counts that are no whole numbers, and on too many pairs. */
export function readProblem(problem: AssignmentProblem): Network {
  const reports = problem.reports.map((one) => (typeof one === 'string' ? one : one.id))
  const judges = problem.judges.map((one) => (typeof one === 'string' ? one : one.id))
  const [R, J] = [reports.length, judges.length]
  if (R * J > MOST_PAIRS) throw new RangeError(`${R} reports and ${J} judges are too many to assign at once`)
  const row = positions(reports)
  const column = positions(judges)
  const cell = ({ report, judge }: Pair): number => {
    const i = row.get(report)
    const j = column.get(judge)
    if (i === undefined || j === undefined) throw new RangeError(`unknown pair: report ${report}, judge ${judge}`)
    return i * J + j
  }
  const wanted = problem.reports.map((one) =>
    countOf((typeof one === 'object' ? one.judges : undefined) ?? problem.judgesPerReport, 'judges'),
  )
  const limit = Float64Array.from(problem.judges, (one) =>
    typeof one === 'object' && one.maximum !== undefined ? countOf(one.maximum, 'places') : Infinity,
  )
  const { profit, scale } = profits(problem.expertise ?? [], reports, judges)
  for (const pair of [...(problem.conflicts ?? []), ...(problem.blocked ?? [])]) profit[cell(pair)] = FORBIDDEN
  const fixed = new Uint8Array(R * J)
  const fixedLoad = new Int32Array(J)
  const need = Int32Array.from(wanted)
  const obstacles: Obstacle[] = []
  for (const pair of [...(problem.kept ?? []), ...(problem.forced ?? [])]) {
    const at = cell(pair)
    if (fixed[at]) continue
    if (profit[at] === FORBIDDEN) {
      obstacles.push({
        reason: 'fixed-conflict',
        reports: [pair.report],
        judges: [pair.judge],
        needed: 1,
        available: 0,
      })
    }
    fixed[at] = 1
    fixedLoad[at % J]!++
    need[Math.floor(at / J)]!--
  }
  return { reports, judges, R, J, need, limit, fixedLoad, profit, scale, fixed, obstacles }
}

function positions(ids: readonly string[]): Map<string, number> {
  const at = new Map(ids.map((id, place) => [id, place]))
  if (at.size !== ids.length) throw new RangeError('an id is given twice')
  return at
}

/**
 * Expertise as large whole numbers, exact up to six decimals or nine digits; finer values are rounded to
 * that.
 */
function profits(expertise: Expertise, reports: readonly string[], judges: readonly string[]) {
  const J = judges.length
  const byRow = Array.isArray(expertise)
  const value = (i: number, j: number): number => {
    const row = byRow ? expertise[i] : ownValue(expertise as Keyed<Keyed<number>>, reports[i]!)
    return (byRow ? (row as ArrayLike<number> | undefined)?.[j] : ownValue(row as Keyed<number>, judges[j]!)) ?? 0
  }
  let largest = 0
  for (let i = 0; i < reports.length; i++) {
    for (let j = 0; j < J; j++) {
      const one = value(i, j)
      if (!Number.isFinite(one)) throw new RangeError(`expertise of judge ${judges[j]} for ${reports[i]} is no number`)
      largest = Math.max(largest, Math.abs(one))
    }
  }
  const scale = largest > 0 ? Math.min(1e6, 10 ** Math.floor(Math.log10(1e9 / largest))) : 1
  const profit = new Int32Array(reports.length * J)
  for (let i = 0; i < reports.length; i++) {
    for (let j = 0; j < J; j++) profit[i * J + j] = Math.round(value(i, j) * scale)
  }
  return { profit, scale }
}
