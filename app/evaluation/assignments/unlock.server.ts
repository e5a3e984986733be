import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'
import { lateDueAt } from './late'

/**
 * The supervisor lets a judge submit a sheet anew. The submitted sheet stays for ever on its assignment, which is
 * released and no longer counts; the judge gets the copy again with what she had written as her draft.
 * @returns the new assignment
 */
export function unlockSheet(
  actor: Actor,
  roundId: string,
  { assignmentId, reason }: { assignmentId: string; reason: string },
): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const before = await tx.assignment.findFirst({
      where: { id: assignmentId, roundId: round.id },
      select: {
        seatId: true,
        blindCopyId: true,
        readingOrder: true,
        attempt: true,
        release: true,
        recusal: true,
        submission: true,
        seat: { select: { vacatedAt: true } },
        blindCopy: { select: { code: true } },
      },
    })
    if (!before) throw new Response(null, { status: 404 })
    const { seatId, blindCopyId, readingOrder, attempt, submission, blindCopy } = before
    if (before.release || before.recusal) throw new Refusal('这份分配已经取消，请刷新页面。')
    if (!submission) throw new Refusal('这份评分表还没有提交，不用解锁。')
    if (before.seat.vacatedAt) throw new Refusal('这位评委已经退出，不能重评。可以作废评分表，再由组织者补派。')
    await tx.assignmentRelease.create({ data: { assignmentId, reason: `解锁重评：${reason}`, releasedById: actor.id } })
    const { id } = await tx.assignment.create({
      data: {
        roundId: round.id,
        seatId,
        blindCopyId,
        readingOrder,
        attempt: attempt + 1,
        reason: `解锁重评：${reason}`,
        dueAt: lateDueAt(round, await now()),
        assignedById: actor.id,
        sheet: { create: { scores: submission.scores as Prisma.InputJsonObject, opinion: submission.opinion } },
      },
      select: { id: true },
    })
    const detail = { roundId: round.id, code: blindCopy.code, reason, reopenedAs: id }
    await audit(tx, {
      actorId: actor.id,
      action: 'score-sheet.unlock',
      subjectType: 'Assignment',
      subjectId: assignmentId,
      detail,
    })
    return id
  })
}
