import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'

/** Takes back a conflict that an organizer recorded, with the reason kept; an assignment it has released stays released. */
export function liftConflict(
  actor: Actor,
  roundId: string,
  { conflictId, reason }: { conflictId: string; reason: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const [lifted] = await tx.conflictOfInterest.findMany({
      where: { id: conflictId, source: 'ORGANIZER', seat: { roundId: round.id } },
      select: { id: true, seatId: true, entryId: true, reason: true },
    })
    if (!lifted) throw new Refusal('这条回避已经撤销，请刷新页面。')
    await tx.conflictOfInterest.delete({ where: { id: lifted.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'conflict.lift',
      subjectType: 'Seat',
      subjectId: lifted.seatId,
      detail: { roundId: round.id, entryId: lifted.entryId, recorded: lifted.reason, reason },
    })
  })
}
