import { type Decimal, fraction, isDecimal, toNumber } from './decimal'

/** One score of one judge for one report: the long format in which all data comes. */
export interface Score {
  readonly report: string
  readonly judge: string
  /** `null` means not scored; such rows are left out, never counted as zero. */
  readonly score: Decimal | null
}

/** A judge's score that is present. */
export interface GivenScore extends Score {
  readonly score: Decimal
}

/** Values keyed by report or judge id. */
export type Keyed<T> = Record<string, T>

/**
 * The rows that hold a score, in the order of report and judge ids, so that no result depends on the order of
 * rows.
 * @throws RangeError on a score that is no decimal, on two scores of one judge for one report, and on a row that names
 * neither.
 */
export function givenScores(rows: readonly Score[]): GivenScore[] {
  rows.forEach((row, at) => {
    if (isAbsent(row?.report) || isAbsent(row.judge)) throw new RangeError(`row ${at + 1} names no report or no judge`)
  })
  const given = rows.filter((row): row is GivenScore => !isAbsent(row.score))
  for (const { report, judge, score } of given) {
    if (!isDecimal(score))
      throw new RangeError(`score of judge ${judge} for report ${report} is no number: ${String(score)}`)
  }
  const sorted = given.sort((a, b) => compareIds(a.report, b.report) || compareIds(a.judge, b.judge))
  sorted.forEach((row, at) => {
    const before = sorted[at - 1]
    if (before?.report === row.report && before.judge === row.judge) {
      throw new RangeError(`judge ${row.judge} scored report ${row.report} twice`)
    }
  })
  return sorted
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

/** Orders ids by code unit, the same on every machine. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The distinct ids in order. */
export const idsOf = (ids: Iterable<string>): string[] => [...new Set(ids)].sort(compareIds)

/** All given scores by report id. */
export function byReport(rows: readonly Score[]): Map<string, GivenScore[]> {
  const groups = new Map<string, GivenScore[]>()
  for (const row of givenScores(rows)) {
    const group = groups.get(row.report)
    if (group) group.push(row)
    else groups.set(row.report, [row])
  }
  return groups
}

/** A score as a float, for statistics. */
export const scoreValue = (row: GivenScore): number =>
  typeof row.score === 'number' ? row.score : toNumber(fraction(row.score))

/** What a record holds for an id; never what it has from its prototype. */
export const ownValue = <T>(record: Readonly<Keyed<T>> | undefined, id: string): T | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined

/** A record from ids and a value for each. `__proto__` is a plain key like any other. */
export function keyed<T>(ids: readonly string[], value: (id: string, at: number) => T): Keyed<T> {
  const record: Keyed<T> = {}
  ids.forEach((id, at) => {
    if (id !== '__proto__') record[id] = value(id, at)
    else
      Object.defineProperty(record, id, {
        value: value(id, at),
        enumerable: true,
        configurable: true,
        writable: true,
      })
  })
  return record
}
