import { computeOpening, type OpeningResult } from '../opening/compute'
import type { CountedSheet, OpeningInputs } from '../opening/inputs'
import { canonical, differingFields } from './canonical'
import { nameOf, organizing, type LedgerBodies, type LedgerEntry } from './entries'
import { discussionFaults } from './discussions'
import { awardFaults, finalFaults } from './recompute-awards'
import { drawFaults } from './recompute-draws'
import { noticeFaults } from './recompute-notice'
import { proceedingFaults } from './proceedings'
import { replay } from './replay'
import { sequenceFaults } from './sequence'
import { keyOf, sheetFaults } from './sheets'

/** Draws the lots and computes ranking and awards anew from what the ledger holds; says where the record differs. */
export function recompute(entries: readonly LedgerEntry[]): string[] {
  const proceedings = [...sequenceFaults(entries), ...drawFaults(entries), ...proceedingFaults(entries)]
  const opening = entries.find((entry) => entry.kind === 'opening')
  if (!opening) return proceedings
  const { inputs, result } = opening.body
  const { sheets, draws, approvals, faults } = replay(entries)
  return [
    ...proceedings,
    ...faults,
    ...approvalFaults(entries, approvals),
    ...sheetFaults(inputs, sheets),
    ...discussionFaults(entries, inputs, sheets),
    ...(canonical(draws) === canonical(inputs.draws) ? [] : ['开封时记录的抽签种子与台账不一致。']),
    ...resultFaults(result, computeOpening({ ...inputs, sheets: inTheirOrder(inputs, sheets) })),
    ...finalFaults(entries, inputs, result),
    ...awardFaults(entries),
    ...noticeFaults(entries),
  ]
}

function approvalFaults(entries: readonly LedgerEntry[], approvals: readonly LedgerBodies['approval'][]): string[] {
  const both =
    new Set(approvals.map(({ side }) => side)).size === 2 && new Set(approvals.map(({ by }) => by)).size === 2
  if (!both) return ['开封没有组织者和监督员两个人对当时情况的同意。']
  const supervisor = approvals.find(({ side }) => side === 'SUPERVISOR')?.by
  const ran = entries.find(({ kind, body }) => organizing.includes(kind) && 'by' in body && body.by === supervisor)
  return ran ? [`${nameOf(ran)}是同意开封的监督员经手的。`] : []
}

/** Sums of binary floats depend on their order: the recorded one is kept. */
function inTheirOrder({ sheets: counted }: OpeningInputs, sheets: readonly CountedSheet[]): CountedSheet[] {
  const at = new Map(counted.map((sheet, index) => [keyOf(sheet), index]))
  return [...sheets].sort((a, b) => (at.get(keyOf(a)) ?? Infinity) - (at.get(keyOf(b)) ?? Infinity))
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
      for (const field of differingFields(one, other))
        faults.push(
          `报告 ${one.report} 的${fieldNames[field] ?? field}：记录 ${show(one[field])}，重算 ${show(other[field])}。`,
        )
    found.delete(one.report)
  }
  faults.push(...[...found.keys()].map((report) => `报告 ${report}：重算有，记录里没有。`))
  const rest = ({ reports: _, ...others }: OpeningResult) => canonical(others)
  if (rest(recorded) !== rest(again)) faults.push('评委宽严、一致性或名额：记录与重算不同。')
  return faults
}

const show = (value: unknown) => (typeof value === 'string' ? value : canonical(value ?? null))
