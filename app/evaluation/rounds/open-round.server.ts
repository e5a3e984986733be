import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { NewRound } from '../schema'
import { advanceEntries } from './advance.server'
import { rubricVersionFor } from './rubric.server'

/** Sets up a round of evaluation with its rules. @returns its id */
export function openRound(actor: Actor, input: NewRound): Promise<string> {
  return db.$transaction(
    async (tx) => {
      const {
        campaignId,
        name,
        contact,
        scoringStartsAt,
        scoringEndsAt,
        judgesPerReport,
        aggregation,
        settings,
        previousId = null,
      } = input
      const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, select: { year: true } })
      if (!campaign) throw new Refusal('没有这个活动，请重新选择。', 'campaignId')
      const rubricVersionId = await rubricVersionFor(tx, input.rubricVersionId, input, actor.id)
      const { id } = await tx.round.create({
        data: {
          campaignId,
          name,
          contactName: contact.name,
          contactPhone: contact.phone,
          scoringStartsAt,
          scoringEndsAt,
          judgesPerReport,
          aggregation,
          settings,
          rubricVersionId,
          previousId,
          createdById: actor.id,
        },
        select: { id: true },
      })
      const advanced = previousId
        ? await advanceEntries(tx, actor, { id, campaignId }, previousId, settings.advance)
        : 0
      const detail = {
        name,
        judgesPerReport,
        aggregation,
        settings,
        rubricVersionId,
        ...(previousId && { previousId, advanced }),
      }
      await audit(tx, { actorId: actor.id, action: 'round.open', subjectType: 'Round', subjectId: id, detail })
      return id
    },
    { timeout: 120_000 },
  )
}
