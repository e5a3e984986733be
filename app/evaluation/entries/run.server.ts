import type { Actor } from '../../accounts/actor'
import { admitLate } from './admit-late.server'
import { enterSubmissions } from './enter-submissions.server'
import type { EntriesForm } from './schema'
import { reconsider, screen } from './screen.server'
import { withdrawEntry } from './withdraw-entry.server'

/** Carries out what the pressed button asks for. @returns what was done, in words */
export async function runOnEntries(actor: Actor, roundId: string, input: EntriesForm): Promise<string> {
  switch (input.intent) {
    case 'enter':
      return `收入 ${await enterSubmissions(actor, roundId)} 篇。`
    case 'pass':
      return `通过 ${await screen(actor, roundId, input.entry, { verdict: 'PASSED' })} 篇。`
    case 'pass-all':
      return `通过 ${await screen(actor, roundId, 'pending', { verdict: 'PASSED' })} 篇。已经刊发的不在其中，须逐篇决定。`
    case 'reject':
      return `不通过 ${await screen(actor, roundId, input.entry, { verdict: 'REJECTED', reason: input.reason })} 篇，理由已记录。`
    case 'reconsider':
      return reconsider(actor, roundId, input.entry[0]!).then(() => '已退回待审。')
    case 'withdraw':
      return withdrawEntry(actor, roundId, input.entry[0]!, input.reason).then(() => '已登记撤回，这篇不再参评。')
    case 'admit':
      return admitLate(actor, roundId, input).then(() => '已准许参评，理由已记录。')
  }
}
