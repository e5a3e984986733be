import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'
import { stands } from './published.server'

type Verdict = { verdict: 'PASSED' | 'REJECTED'; reason?: string }

/**
 * Screens entries: one with a reason, or many passed at once. `entries: 'pending'` takes all that nobody has screened,
 * but those published already: whether judges can stay blind to such a one is decided for each by itself.
 * @returns how many were screened
 */
export function screen(
  actor: Actor,
  roundId: string,
  entries: string[] | 'pending',
  { verdict, reason = '' }: Verdict,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const ids = await standingIds(tx, round.id, entries)
    if (entries !== 'pending' && ids.length < entries.length)
      throw new Refusal('有报告已撤回或匿名稿已确认，请刷新页面后再选。')
    const rows = ids.map((entryId) => ({ entryId, verdict, reason, screenedById: actor.id }))
    await tx.screening.deleteMany({ where: { entryId: { in: ids } } })
    await tx.screening.createMany({ data: rows })
    const action = verdict === 'PASSED' ? 'submission.pass' : 'submission.reject'
    if (ids.length)
      await audit(tx, {
        actorId: actor.id,
        action,
        subjectType: 'Round',
        subjectId: round.id,
        detail: { entries: ids, reason },
      })
    return ids.length
  })
}

/** Takes a verdict back, so that the entry waits to be screened again. */
export function reconsider(actor: Actor, roundId: string, entryId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const [id] = await standingIds(tx, round.id, [entryId])
    if (!id) throw new Refusal('这篇报告已撤回，或匿名稿已经确认。请先收回匿名稿。')
    await tx.screening.deleteMany({ where: { entryId: id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'submission.reconsider',
      subjectType: 'Entry',
      subjectId: id,
      detail: { roundId: round.id },
    })
  })
}

/** Of these entries, those of this round that are not withdrawn and have no confirmed blind copy. */
async function standingIds(tx: Transaction, roundId: string, entries: string[] | 'pending'): Promise<string[]> {
  const rows = await tx.entry.findMany({
    where: {
      roundId,
      blindCopy: null,
      submission: { withdrawal: null, ...(entries === 'pending' && { report: { articles: { none: stands } } }) },
      ...(entries === 'pending' ? { screening: null } : { id: { in: entries } }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
