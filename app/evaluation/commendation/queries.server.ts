import { now } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { obstaclesToFinality } from '../awards/awards.server'

/** Whether the awards are final, and what stands in the way. */
export async function readFinality(roundId: string) {
  const [decision, organizations, awards] = await Promise.all([
    db.awardDecision.findUnique({ where: { roundId }, select: { form: true, approvalNumber: true, decidedAt: true } }),
    db.organizationAward.findMany({ where: { roundId }, select: { organizationId: true } }),
    db.award.count({ where: { roundId } }),
  ])
  const obstacles = decision
    ? []
    : awards === 0
      ? ['还没有提出奖项。']
      : await obstaclesToFinality(db, roundId, await now())
  return { decision, obstacles, organizations: organizations.map(({ organizationId }) => organizationId) }
}
