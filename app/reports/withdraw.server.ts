import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { campaignNow } from '../server/clock.server'
import { db } from '../server/db.server'
import { enqueueIndexJobs } from '../server/index-job.server'
import { Refusal } from '../server/refusal'
import { withdrawalObstacle } from './lifecycle'
import { lockOwnReport } from './own-report.server'

/**
 * Takes a hand-in back, so that the draft can be changed and handed in again. Done twice it changes nothing.
 * @throws Refusal after the cut-off, or once copies are with judges
 */
export function withdraw(actor: Actor, { reportId, reason }: { reportId: string; reason: string }): Promise<void> {
  return db.$transaction(async (tx) => {
    const { submission, campaign } = await lockOwnReport(tx, actor, reportId)
    if (!submission) {
      if (await tx.submission.count({ where: { reportId } })) return
      throw new Refusal('这篇报告还没有报送，不用撤回。')
    }
    const assigned =
      (await tx.assignment.count({ where: { blindCopy: { entry: { submissionId: submission.id } } } })) > 0
    const obstacle = withdrawalObstacle({
      assigned,
      now: campaignNow(campaign),
      dueAt: campaign.reportsDueAt,
    })
    if (obstacle) throw new Refusal(obstacle)
    await tx.withdrawal.create({
      data: {
        submissionId: submission.id,
        withdrawnById: actor.id,
        withdrawnAt: campaignNow(campaign),
        reason,
      },
    })
    await enqueueIndexJobs(tx, 'report', [reportId])
    await audit(tx, {
      actorId: actor.id,
      action: 'report.withdraw',
      subjectType: 'report',
      subjectId: reportId,
      detail: { submission: submission.id, reason },
    })
  })
}
