import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { NewRound } from '../schema'
import { rubricVersionFor } from './rubric.server'

/** Sets up a round of evaluation with its rules. @returns its id */
export function openRound(actor: Actor, input: NewRound): Promise<string> {
  return db.$transaction(async (tx) => {
    const { campaignId, name, scoringStartsAt, scoringEndsAt, judgesPerReport, aggregation, settings } = input
    const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, select: { year: true } })
    if (!campaign) throw new Refusal('没有这个活动，请重新选择。', 'campaignId')
    const rubricVersionId = await rubricVersionFor(tx, input.rubricVersionId, input.criteria, actor.id)
    const { id } = await tx.round.create({
      data: { campaignId, name, scoringStartsAt, scoringEndsAt, judgesPerReport, aggregation, settings, rubricVersionId, createdById: actor.id },
      select: { id: true },
    })
    const detail = { name, judgesPerReport, aggregation, settings, rubricVersionId }
    await audit(tx, { actorId: actor.id, action: 'round.open', subjectType: 'Round', subjectId: id, detail })
    return id
  })
}
