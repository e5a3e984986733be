import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'

type Released = { assignmentId: string; reason: string }

/** Takes a report from a judge who has not submitted its sheet, so that another can be given it. */
export function releaseAssignment(actor: Actor, roundId: string, input: Released): Promise<void> {
  return release(actor, roundId, input, 'assignment.release', (submitted) => {
    if (submitted) throw new Refusal('这份评分表已经提交。要作废，须由监督员写明理由办理。')
  })
}

/** The supervisor annuls a submitted sheet, with a reason that stays; the sheet itself is kept and no longer counts. */
export function annulSheet(actor: Actor, roundId: string, input: Released): Promise<void> {
  return release(actor, roundId, input, 'score-sheet.annul', (submitted) => {
    if (!submitted) throw new Refusal('这份评分表还没有提交，不用作废。')
  })
}

function release(
  actor: Actor,
  roundId: string,
  { assignmentId, reason }: Released,
  action: string,
  check: (submitted: boolean) => void,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const assignment = await tx.assignment.findFirst({
      where: { id: assignmentId, roundId: round.id },
      select: { id: true, release: true, recusal: true, submission: { select: { assignmentId: true } } },
    })
    if (!assignment) throw new Response(null, { status: 404 })
    if (assignment.release || assignment.recusal) throw new Refusal('这份分配已经取消，请刷新页面。')
    check(assignment.submission !== null)
    await tx.assignmentRelease.create({ data: { assignmentId, reason, releasedById: actor.id } })
    await audit(tx, {
      actorId: actor.id,
      action,
      subjectType: 'Assignment',
      subjectId: assignmentId,
      detail: { roundId: round.id, reason },
    })
  })
}

/** The same for every sheet a judge submitted, e.g. when it turns out that she was not free to judge. @returns how many */
export function annulSheetsOf(
  actor: Actor,
  roundId: string,
  { seatId, reason }: { seatId: string; reason: string },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const annulled = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "AssignmentRelease" ("assignmentId", "reason", "releasedById")
      SELECT a."id", ${reason}, ${actor.id}::uuid FROM "Assignment" a JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      WHERE a."seatId"::text = ${seatId} AND a."roundId" = ${round.id}::uuid AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id")
      ON CONFLICT DO NOTHING RETURNING "assignmentId" AS "id"`
    if (annulled.length === 0) throw new Refusal('这位评委没有计入的评分表。')
    await audit(tx, {
      actorId: actor.id,
      action: 'score-sheet.annul',
      subjectType: 'Seat',
      subjectId: seatId,
      detail: { roundId: round.id, reason, assignments: annulled.map(({ id }) => id) },
    })
    return annulled.length
  })
}
