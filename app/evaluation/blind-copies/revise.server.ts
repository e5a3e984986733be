import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { maskWords, press, type Decisions } from './finds'
import type { CheckForm } from './schema'
import type { BlindSource } from './source'

type Change = Extract<CheckForm, { intent: 'decide' | 'mask' }>

/**
 * Keeps what the person who checks has pressed. Two people at one copy both count: steps are put one after the other.
 * @returns the draft's version that holds it
 */
export function reviseDraft(actor: Actor, roundId: string, entryId: string, change: Change): Promise<number> {
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, roundId, entryId)
    const after = apply(change, draft.decisions, draft.fields)
    if (after === draft.decisions) {
      refuseIdle(change)
      return draft.version
    }
    await tx.blindCopyDraft.update({
      where: { entryId },
      data: { decisions: after as unknown as Prisma.InputJsonObject, version: { increment: 1 } },
    })
    const what = change.intent === 'decide' ? { press: change.press } : { replacement: change.replacement }
    await audit(tx, {
      actorId: actor.id,
      action: `blind-copy.${change.intent}`,
      subjectType: 'Entry',
      subjectId: entryId,
      detail: { ...what, campaignTime: (await now()).toISOString() }, // for the proof, dated like all of the round
    })
    return draft.version + 1
  })
}

function apply(change: Change, decisions: Decisions, { texts }: BlindSource): Decisions {
  if (change.intent === 'mask') return maskWords(decisions, texts, change.words, change.replacement)
  return change.press.reduce(press, decisions)
}

function refuseIdle(change: Change): void {
  if (change.intent === 'mask')
    throw new Refusal('正文里没有找到这几个字，或者已经遮盖。请在“原文”里选，或照原文填写。', 'words')
  if (change.press.some((what) => what.startsWith('undo')))
    throw new Refusal('刚有另一位同事也在改这一篇，没有撤销。请看过最新的内容再撤销。')
}

export type LockedDraft = { fields: BlindSource; decisions: Decisions; version: number }

/** The draft of an entry of this round, kept from others until the transaction ends. */
export async function lockDraft(tx: Transaction, roundId: string, entryId: string): Promise<LockedDraft> {
  const rows = await tx.$queryRaw<(LockedDraft & { confirmed: boolean })[]>`
    SELECT d."fields", d."decisions", d."version", EXISTS (SELECT FROM "BlindCopy" b WHERE b."entryId" = e."id") AS "confirmed"
    FROM "BlindCopyDraft" d JOIN "Entry" e ON e."id" = d."entryId"
    WHERE e."id"::text = ${entryId} AND e."roundId"::text = ${roundId} FOR UPDATE OF d`
  if (!rows[0]) throw new Response(null, { status: 404 })
  if (rows[0].confirmed) throw new Refusal('这篇匿名稿已经确认。要改动，请先收回。')
  return rows[0]
}
