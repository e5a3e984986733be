import type { ChangedAward, ResultSearch, ResultSummary } from './result'

/** Rows shown of how many there are. */
export type Part<Row> = { rows: Row[]; total: number }

const few = 10
const part = <Row>(rows: Row[], whole: boolean): Part<Row> => ({
  rows: whole ? rows : rows.slice(0, few),
  total: rows.length,
})

/** How far apart the two ways of counting put a report: in awards first (none is below the lowest), then in ranks. */
const shift = ({ award, calibratedAward, rank, calibratedRank }: ChangedAward) =>
  Math.abs((award || 5) - (calibratedAward || 5)) * 1e6 + Math.abs(rank - calibratedRank)
const size = ({ effect }: { effect: number | null }) => Math.abs(effect ?? 0)

/**
 * Of the awards that would change, the judges and the outlying scores those that tell most, so that the page stays
 * short; of the kind the address asks for all, the judges then from severe to lenient.
 */
export function telling({ changed, judges, outlying, names }: ResultSummary, all: ResultSearch['all']) {
  const named = <Row extends { judge: string }>(row: Row) => ({ ...row, name: names[row.judge] ?? '' })
  return {
    changed: part(
      changed.toSorted((a, b) => shift(b) - shift(a)),
      all === 'changed',
    ),
    judges: part(
      (all === 'judges' ? judges : judges.toSorted((a, b) => size(b) - size(a))).map(named),
      all === 'judges',
    ),
    outlying: part(outlying.map(named), all === 'outlying'),
  }
}
