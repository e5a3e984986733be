import { chapters } from './chapters'
import { nameOf, type LedgerEntry, type LedgerKind } from './entries'

const after: readonly LedgerKind[] = chapters.afterwards
const once: readonly LedgerKind[] = ['rules', 'opening', 'notice', 'decision', 'organization-awards']
/** What may still come when the awards are decided. */
const last: readonly LedgerKind[] = ['organization-awards', 'certificates']

/**
 * Entries that stand where none of their kind may: twice, a sheet after the opening, an award taken away after the
 * decision. Rounds whose ledger does not begin with their rules had some of it noted later than it happened.
 */
export function sequenceFaults(entries: readonly LedgerEntry[]): string[] {
  const faults: string[] = []
  const seen = new Set<LedgerKind>()
  const open = new Set<string>()
  const begun = entries[0]?.kind === 'rules'
  for (const entry of entries) {
    const { kind } = entry
    const told = (text: string) => faults.push(`${nameOf(entry)}${text}`)
    if (once.includes(kind) && seen.has(kind)) told('是第二次，只能有一次。')
    if (after.includes(kind) && !seen.has('opening')) told('在开封之前。')
    if (begun && !after.includes(kind) && kind !== 'opening' && seen.has('opening')) told('在开封之后。')
    if (seen.has('decision') && !last.includes(kind) && kind !== 'decision') told('在奖项确定之后。')
    if (last.includes(kind) && !seen.has('decision')) told('在奖项确定之前。')
    if (kind === 'objection') open.add(entry.body.objection)
    if (kind === 'answer' && !open.delete(entry.body.objection)) told('所答复的异议不存在，或已经答复过。')
    if (kind === 'decision' && !seen.has('notice')) told('没有经过公示。')
    if (kind === 'decision' && open.size) told(`时还有 ${open.size} 件异议没有答复。`)
    seen.add(kind)
  }
  return faults
}
