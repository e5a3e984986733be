import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'

/** Records a conflict that somebody told the organiser; an assignment against it is released at once. */
export function addConflict(
  actor: Actor,
  roundId: string,
  input: { seatId: string; code: string; reason: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const seat = await tx.seat.findFirst({
      where: { id: input.seatId, roundId: round.id, vacatedAt: null },
      select: { id: true },
    })
    if (!seat) throw new Refusal('请选择现任评委。', 'seatId')
    const entry = await tx.entry.findFirst({
      where: {
        roundId: round.id,
        OR: [{ blindCopy: { code: input.code.toUpperCase() } }, { submission: { receiptNumber: input.code } }],
      },
      select: { id: true },
    })
    if (!entry) throw new Refusal('这一轮里没有这个编号，请核对。', 'code')
    const standing = await tx.assignment.findFirst({
      where: { seatId: seat.id, blindCopy: { entryId: entry.id }, release: null },
      select: { id: true, submission: { select: { submittedAt: true } } },
    })
    if (standing?.submission) throw new Refusal('这位评委已提交这篇的评分表。须由监督员先作废，再登记回避。')
    await tx.conflictOfInterest.upsert({
      where: { seatId_entryId_source: { seatId: seat.id, entryId: entry.id, source: 'ORGANIZER' } },
      update: { reason: input.reason, recordedById: actor.id },
      create: { seatId: seat.id, entryId: entry.id, source: 'ORGANIZER', reason: input.reason, recordedById: actor.id },
    })
    if (standing)
      await tx.assignmentRelease.create({
        data: { assignmentId: standing.id, reason: `回避：${input.reason}`, releasedById: actor.id },
      })
    await audit(tx, {
      actorId: actor.id,
      action: 'conflict.add',
      subjectType: 'Seat',
      subjectId: seat.id,
      detail: { roundId: round.id, entryId: entry.id, reason: input.reason },
    })
  })
}
