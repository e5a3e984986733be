import { disagreement } from '../../../scoring'
import type { CountedSheet, OpeningInputs } from '../opening/inputs'
import type { LedgerEntry } from './entries'

/** Reports that were opened with scores far apart and neither an extra judge nor a discussion after the last of them. */
export function discussionFaults(
  entries: readonly LedgerEntry[],
  { round: { settings, judgesPerReport } }: OpeningInputs,
  sheets: readonly CountedSheet[],
): string[] {
  if (entries[0]?.kind !== 'rules' || !settings.disagreementBlocks) return []
  const found = disagreement(
    sheets.map(({ report, judge, total }) => ({ report, judge, score: total })),
    { spread: Number(settings.spreadLimit), sd: Number(settings.deviationLimit) },
  )
  const last = new Map<string, LedgerEntry['kind']>()
  for (const { kind, body } of entries) if (kind === 'sheet' || kind === 'discussion') last.set(body.report, kind)
  return Object.entries(found)
    .filter(([report, { n, over }]) => over.length > 0 && n <= judgesPerReport && last.get(report) !== 'discussion')
    .map(([report]) => `报告 ${report}：评委分歧超过限度，开封前没有增派评委，也没有登记讨论。`)
}
