import type { Actor } from '../../accounts/actor'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { confirmBlindCopy, takeBackBlindCopy } from './confirm.server'
import { prepareDraft } from './prepare.server'
import { reviseDraft } from './revise.server'
import type { CheckForm } from './schema'

/** Carries out one press on the page where blind copies are checked. @returns the version of the draft that holds what was pressed */
export async function runOnBlindCopy(
  actor: Actor,
  roundId: string,
  entryId: string,
  input: CheckForm,
): Promise<number | null> {
  switch (input.intent) {
    case 'confirm':
      return confirmBlindCopy(actor, roundId, entryId, input.version).then(() => null)
    case 'take-back':
      return takeBackBlindCopy(actor, roundId, entryId).then(() => null)
    case 'prepare':
      return prepareOne(roundId, entryId).then(() => null)
    default:
      return reviseDraft(actor, roundId, entryId, input)
  }
}

async function prepareOne(roundId: string, entryId: string) {
  const entry = await db.entry.findFirst({
    where: { id: entryId, roundId, screening: { verdict: 'PASSED' }, submission: { withdrawal: null } },
    select: { id: true },
  })
  if (!entry) throw new Refusal('这篇报告没有通过形式审查，或已经撤回，不能预处理。')
  await prepareDraft(entry.id)
}
