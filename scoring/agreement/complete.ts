import { byReport, idsOf, type Score, scoreValue } from '../scores'

/** Scores as a table: a row for each report, a column for each judge. */
export interface Table {
  readonly reports: readonly string[]
  readonly judges: readonly string[]
  readonly rows: readonly (readonly number[])[]
}

/** The table where every judge scored every report (two of each at least), otherwise `null`. */
export function completeTable(data: readonly Score[]): Table | null {
  const groups = byReport(data)
  const judges = idsOf([...groups.values()].flatMap((rows) => rows.map((row) => row.judge)))
  const complete = [...groups.values()].every((rows) => rows.length === judges.length)
  if (!complete || groups.size < 2 || judges.length < 2) return null
  return {
    reports: [...groups.keys()],
    judges,
    rows: [...groups.values()].map((rows) => rows.map(scoreValue)),
  }
}
