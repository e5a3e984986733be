import type { CountedSheet, OpeningInputs } from '../opening/inputs'
import { unsoundSheets } from '../opening/sound-sheets'
import { canonical } from './canonical'

export const keyOf = ({ report, judge }: Pick<CountedSheet, 'report' | 'judge'>) => `${report}，${judge}号席`

/** Sheets that count by the ledger and not by the opening, or otherwise; and those that no page could have written. */
export function sheetFaults({ rubric, sheets: counted }: OpeningInputs, sheets: readonly CountedSheet[]): string[] {
  const recorded = new Map(counted.map((sheet) => [keyOf(sheet), sheet]))
  const found = new Map(sheets.map((sheet) => [keyOf(sheet), sheet]))
  return [
    ...sheets
      .filter((sheet) => !recorded.has(keyOf(sheet)))
      .map((sheet) => `评分表 ${keyOf(sheet)}：台账里有，开封时没有计入。`),
    ...counted
      .filter((sheet) => !found.has(keyOf(sheet)))
      .map((sheet) => `评分表 ${keyOf(sheet)}：开封时计入，台账里没有。`),
    ...sheets.flatMap((sheet) => {
      const before = recorded.get(keyOf(sheet))
      if (!before || (before.total === sheet.total && canonical(before.marks) === canonical(sheet.marks))) return []
      return [`评分表 ${keyOf(sheet)}：台账记 ${sheet.total} 分，开封时计入 ${before.total} 分，或分项不同。`]
    }),
    ...unsoundSheets({ rubric, sheets }),
  ]
}
