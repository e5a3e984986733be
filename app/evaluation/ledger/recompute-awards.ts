import { computeFinal } from '../final/compute'
import type { OpeningResult } from '../opening/compute'
import type { OpeningInputs } from '../opening/inputs'
import { officeWeight, pointsFor } from '../uses/points'
import { awardGrades } from '../vocabulary'
import { differingFields } from './canonical'
import { nameOf, type LedgerAward, type LedgerEntry } from './entries'

/** Every count of the office's points, computed anew from the uses proved and the opened result. */
export function finalFaults(entries: readonly LedgerEntry[], inputs: OpeningInputs, opened: OpeningResult): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'final') return []
    const { points, uses } = entry.body
    const weight = officeWeight(inputs.rubric)
    const due = (report: string) =>
      pointsFor(
        (uses ?? []).filter(([of]) => of === report).map(([, kind, level]) => ({ kind, level })),
        weight,
      )
    const unproved = Object.keys(points)
      .filter((report) => uses && due(report) !== points[report])
      .map((report) => `${nameOf(entry)}：报告 ${report} 的成果运用应得 ${due(report)} 分，记录 ${points[report]} 分。`)
    const again = new Map(computeFinal(inputs, opened, points).reports.map((one) => [one.report, one]))
    const differing = entry.body.result.reports.flatMap((one) => {
      const other = again.get(one.report)
      if (other && differingFields(one, other).length === 0) return []
      return [
        `第 ${entry.number} 条计分，报告 ${one.report}：记录总分 ${one.total}、第 ${one.rank} 名，重算总分 ${other?.total ?? '—'}、第 ${other?.rank ?? '—'} 名。`,
      ]
    })
    return [...unproved, ...differing]
  })
}

/** Awards that were proposed otherwise than the result says, or decided otherwise than proposed. */
export function awardFaults(entries: readonly LedgerEntry[]): string[] {
  const faults: string[] = []
  let due: LedgerAward[] = []
  for (const [at, entry] of entries.entries()) {
    if (entry.kind === 'opening' || entry.kind === 'final')
      due = entry.body.result.reports
        .filter(({ award }) => award > 0)
        .map(({ report, award, rank }) => [report, awardGrades[award - 1]!, rank])
    if (entry.kind === 'awards') faults.push(...differences(`第 ${entry.number} 条提出奖项`, due, entry.body.made))
    if (entry.kind === 'decision')
      faults.push(
        ...differences(`第 ${entry.number} 条确定奖项`, standingAwards(entries.slice(0, at)), entry.body.awards),
      )
  }
  return faults
}

/** The awards that were proposed and not taken back. */
export function standingAwards(entries: readonly LedgerEntry[]): LedgerAward[] {
  let standing: LedgerAward[] = []
  for (const { kind, body } of entries) {
    if (kind === 'awards') standing = [...standing, ...body.made]
    if (kind === 'awards-withdrawn') standing = standing.filter(([report]) => !body.reports.includes(report))
  }
  return standing
}

function differences(where: string, due: readonly LedgerAward[], given: readonly LedgerAward[]): string[] {
  const text = (awards: readonly LedgerAward[]) =>
    new Map(awards.map(([report, grade, place]) => [report, `${grade} 第 ${place} 名`]))
  const [wanted, found] = [text(due), text(given)]
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((report) => wanted.get(report) !== found.get(report))
    .map(
      (report) =>
        `${where}，报告 ${report}：应为 ${wanted.get(report) ?? '没有奖项'}，记录为 ${found.get(report) ?? '没有奖项'}。`,
    )
}
