import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { enqueueIndexJobs } from '../../server/index-job.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'

/**
 * Records that the author withdrew her report after hand-in had closed. The database takes it off every judge's
 * desk in the same moment (trigger `release`); sheets already submitted for it no longer count.
 */
export function withdrawEntry(actor: Actor, roundId: string, entryId: string, reason: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const entry = await tx.entry.findFirst({
      where: { id: entryId, roundId: round.id },
      select: { submissionId: true, submission: { select: { reportId: true, withdrawal: true } } },
    })
    if (!entry) throw new Response(null, { status: 404 })
    const { submissionId, submission } = entry
    if (submission.withdrawal) throw new Refusal('这篇报告此前已经撤回。')
    await tx.withdrawal.create({ data: { submissionId, withdrawnById: actor.id, reason } })
    await enqueueIndexJobs(tx, 'report', [submission.reportId])
    await audit(tx, {
      actorId: actor.id,
      action: 'submission.withdraw',
      subjectType: 'Submission',
      subjectId: submissionId,
      detail: { roundId: round.id, reason },
    })
  })
}
