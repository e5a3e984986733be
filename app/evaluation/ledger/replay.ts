import type { CountedSheet } from '../opening/inputs'
import type { LedgerBodies, LedgerEntry } from './entries'

/** What the entries before the opening say: the sheets that count, seeds, and who approved. */
export type Replay = {
  sheets: CountedSheet[]
  draws: { id: string; seed: number }[]
  /** those after the last change */
  approvals: LedgerBodies['approval'][]
  /** sheets without an assignment, or a second one for the same */
  faults: string[]
}

/** Goes through the ledger as it happened, up to the opening. */
export function replay(entries: readonly LedgerEntry[]): Replay {
  const assigned = new Set<string>()
  const sheets = new Map<string, CountedSheet>()
  let approvals: Replay['approvals'] = []
  const [draws, faults]: [Replay['draws'], string[]] = [[], []]
  for (const { number, kind, body } of entries) {
    if (kind === 'opening') break
    if (kind === 'draw') draws.push({ id: body.draw, seed: body.seed })
    if (kind === 'assignments') body.made.forEach(([id]) => assigned.add(id))
    if (kind === 'assignments-withdrawn') body.assignments.forEach((id) => assigned.delete(id))
    approvals = kind === 'approval' ? [...approvals, body] : []
    if (kind === 'sheet') {
      if (!assigned.has(body.assignment) || sheets.has(body.assignment))
        faults.push(`第 ${number} 条的评分表没有对应的分配，或重复提交。`)
      sheets.set(body.assignment, { report: body.report, judge: body.judge, total: body.total, marks: body.marks })
    }
    if (kind === 'release' || kind === 'recusal') assigned.delete(body.assignment)
  }
  return { sheets: [...sheets].filter(([id]) => assigned.has(id)).map(([, sheet]) => sheet), draws, approvals, faults }
}
