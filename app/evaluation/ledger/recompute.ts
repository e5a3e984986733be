import { computeOpening, type OpeningResult } from '../opening/compute'
import type { CountedSheet, OpeningInputs } from '../opening/inputs'
import { unsoundSheets } from '../opening/sound-sheets'
import { canonical } from './canonical'
import type { LedgerEntry } from './entries'
import { discussionFaults } from './discussions'
import { awardFaults, finalFaults } from './recompute-awards'
import { proceedingFaults } from './proceedings'
import { replay } from './replay'

const key = ({ report, judge }: Pick<CountedSheet, 'report' | 'judge'>) => `${report}，${judge}号席`

/** Computes ranking and awards anew from the score sheets of the ledger; says where the recorded result differs. */
export function recompute(entries: readonly LedgerEntry[]): string[] {
  const opening = entries.find((entry) => entry.kind === 'opening')
  if (!opening) return []
  const { inputs, result } = opening.body
  const { sheets, draws, approvals, faults } = replay(entries)
  return [
    ...faults,
    ...proceedingFaults(entries),
    ...approvalFaults(approvals),
    ...sheetFaults(inputs, sheets),
    ...discussionFaults(entries, inputs, sheets),
    ...(canonical(draws) === canonical(inputs.draws) ? [] : ['开封时记录的抽签种子与台账不一致。']),
    ...resultFaults(result, computeOpening({ ...inputs, sheets: inTheirOrder(inputs, sheets) })),
    ...finalFaults(entries, inputs, result),
    ...awardFaults(entries),
  ]
}

function approvalFaults(approvals: readonly { side: string; by: string }[]): string[] {
  const both =
    new Set(approvals.map(({ side }) => side)).size === 2 && new Set(approvals.map(({ by }) => by)).size === 2
  return both ? [] : ['开封没有组织者和监督员两个人的同意。']
}

function sheetFaults({ rubric, sheets: counted }: OpeningInputs, sheets: readonly CountedSheet[]): string[] {
  const recorded = new Map(counted.map((sheet) => [key(sheet), sheet]))
  const found = new Map(sheets.map((sheet) => [key(sheet), sheet]))
  return [
    ...sheets
      .filter((sheet) => !recorded.has(key(sheet)))
      .map((sheet) => `评分表 ${key(sheet)}：台账里有，开封时没有计入。`),
    ...counted
      .filter((sheet) => !found.has(key(sheet)))
      .map((sheet) => `评分表 ${key(sheet)}：开封时计入，台账里没有。`),
    ...sheets.flatMap((sheet) => {
      const before = recorded.get(key(sheet))
      if (!before || (before.total === sheet.total && canonical(before.marks) === canonical(sheet.marks))) return []
      return [`评分表 ${key(sheet)}：台账记 ${sheet.total} 分，开封时计入 ${before.total} 分，或分项不同。`]
    }),
    ...unsoundSheets({ rubric, sheets }),
  ]
}

/** Sums of binary floats depend on their order: the recorded one is kept. */
function inTheirOrder({ sheets: counted }: OpeningInputs, sheets: readonly CountedSheet[]): CountedSheet[] {
  const at = new Map(counted.map((sheet, index) => [key(sheet), index]))
  return [...sheets].sort((a, b) => (at.get(key(a)) ?? Infinity) - (at.get(key(b)) ?? Infinity))
}

const fieldNames: Record<string, string> = {
  score: '得分',
  rank: '名次',
  award: '奖项',
  calibratedScore: '校正分',
  calibratedRank: '校正名次',
  calibratedAward: '校正后的奖项',
  pAward: '应得奖的把握',
}

function resultFaults(recorded: OpeningResult, again: OpeningResult): string[] {
  const faults: string[] = []
  const found = new Map(again.reports.map((one) => [one.report, one]))
  for (const one of recorded.reports) {
    const other = found.get(one.report)
    if (!other) faults.push(`报告 ${one.report}：记录里有，重算没有。`)
    else
      for (const [field, value] of Object.entries(one)) {
        const computed = other[field as keyof typeof other]
        if (canonical(value) !== canonical(computed))
          faults.push(
            `报告 ${one.report} 的${fieldNames[field] ?? field}：记录 ${show(value)}，重算 ${show(computed)}。`,
          )
      }
    found.delete(one.report)
  }
  faults.push(...[...found.keys()].map((report) => `报告 ${report}：重算有，记录里没有。`))
  const rest = ({ reports: _, ...others }: OpeningResult) => canonical(others)
  if (rest(recorded) !== rest(again)) faults.push('评委宽严、一致性或名额：记录与重算不同。')
  return faults
}

const show = (value: unknown) => (typeof value === 'string' ? value : canonical(value ?? null))
