import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { lockOwnReport } from './own-report.server'

/** Puts a draft aside; it can be taken back. What was ever handed in stays. */
export function deleteDraft(actor: Actor, reportId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockOwnReport(tx, actor, reportId)
    if (await tx.submission.count({ where: { reportId } })) throw new Refusal('报送过的报告要留档，不能删除。')
    await tx.report.update({ where: { id: reportId }, data: { deletedAt: new Date() } })
    await audit(tx, {
      actorId: actor.id,
      action: 'report.delete',
      subjectType: 'report',
      subjectId: reportId,
    })
  })
}

/** Takes a deleted draft back. */
export function undeleteDraft(actor: Actor, reportId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.report.updateMany({
      where: { id: reportId, authorId: actor.id, deletedAt: { not: null } },
      data: { deletedAt: null },
    })
    if (count === 0) throw new Response(null, { status: 404 })
    await audit(tx, {
      actorId: actor.id,
      action: 'report.undelete',
      subjectType: 'report',
      subjectId: reportId,
    })
  })
}
