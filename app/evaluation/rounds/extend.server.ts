import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { formatDateTime } from '../../ui/dates'
import { lockUnopenedRound } from './lock.server'

/** Puts the deadline for scoring off; it is never brought forward. */
export function extendScoring(
  actor: Actor,
  roundId: string,
  { until, reason }: { until: Date; reason: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    if (until <= round.scoringEndsAt)
      throw new Refusal(`新的截止时间应晚于现在的 ${formatDateTime(round.scoringEndsAt)}。`, 'until')
    await tx.extension.create({
      data: { roundId: round.id, from: round.scoringEndsAt, until, reason, extendedById: actor.id },
    })
    await tx.round.update({ where: { id: round.id }, data: { scoringEndsAt: until } })
    const detail = { from: round.scoringEndsAt.toISOString(), until: until.toISOString(), reason }
    await audit(tx, { actorId: actor.id, action: 'round.extend', subjectType: 'Round', subjectId: round.id, detail })
  })
}
