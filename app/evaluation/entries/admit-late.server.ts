import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'

/** Lets a late report take part after all, with the reason kept. */
export function admitLate(
  actor: Actor,
  roundId: string,
  input: { submissionId: string; reason: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    if (round.previousId) throw new Refusal('这一轮的参评报告由前一轮晋级产生，不再收入其他报告。')
    const submission = await tx.submission.findFirst({
      where: { id: input.submissionId, campaignId: round.campaignId, principal: true },
      select: { id: true, late: true, withdrawal: true, lateAdmission: true },
    })
    if (!submission) throw new Response(null, { status: 404 })
    if (submission.withdrawal) throw new Refusal('这篇报告作者已经撤回，不能收入。')
    if (!submission.late) throw new Refusal('这篇报告按时报送，点“收入按时报送的报告”即可。')
    if (!submission.lateAdmission) {
      await tx.lateAdmission.create({
        data: { submissionId: submission.id, admittedById: actor.id, reason: input.reason },
      })
    }
    await tx.entry.createMany({
      data: { roundId: round.id, submissionId: submission.id, enteredById: actor.id },
      skipDuplicates: true,
    })
    const detail = { roundId: round.id, reason: input.reason }
    await audit(tx, {
      actorId: actor.id,
      action: 'submission.admit-late',
      subjectType: 'Submission',
      subjectId: submission.id,
      detail,
    })
  })
}
