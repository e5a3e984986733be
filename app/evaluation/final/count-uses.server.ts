import type { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { OpeningResult } from '../opening/compute'
import type { OpeningInputs } from '../opening/inputs'
import { lockRound } from '../rounds/lock.server'
import { officeWeight, pointsFor, type Use } from '../uses/points'
import { computeFinal, type FinalOutcome } from './compute'

/**
 * Adds the office's points for the uses proved so far and computes the awards anew; the opened result and every
 * earlier count stay. @returns how many reports have points
 */
export function countUses(actor: Actor, roundId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    if (!round.opened) throw new Refusal('这一轮还没有开封，不能计分。')
    if (await tx.award.count({ where: { roundId: round.id } }))
      throw new Refusal('奖项已经提出。要重新计分，请先撤回拟定的奖项。')
    const { points } = await keepFinalResult(tx, round.id, actor)
    return Object.values(points).filter((one) => Number(one) > 0).length
  })
}

/** The same within the transaction of a command that needs the final result. */
export async function keepFinalResult(
  tx: Transaction,
  roundId: string,
  actor: Actor,
): Promise<{ points: Record<string, string>; outcome: FinalOutcome }> {
  const opening = await tx.opening.findUniqueOrThrow({ where: { roundId }, select: { inputs: true, result: true } })
  const [inputs, opened] = [opening.inputs as unknown as OpeningInputs, opening.result as unknown as OpeningResult]
  const weight = officeWeight(inputs.rubric)
  const uses = await tx.$queryRaw<(Use & { report: string })[]>`
    SELECT b."code" AS "report", u."kind"::text, u."level"::text FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" s ON s."id" = e."submissionId"
    JOIN "ReportUse" u ON u."reportId" = s."reportId" WHERE b."roundId" = ${roundId}::uuid AND NOT EXISTS (SELECT FROM "ReportUseRetraction" q WHERE q."useId" = u."id")`
  const points = Object.fromEntries(
    opened.reports.map(({ report }) => [
      report,
      pointsFor(
        uses.filter((use) => use.report === report),
        weight,
      ),
    ]),
  )
  const outcome = computeFinal(inputs, opened, points)
  const before = await tx.finalResult.count({ where: { roundId } })
  await tx.finalResult.create({
    data: {
      roundId,
      number: before + 1,
      points,
      result: outcome as unknown as Prisma.InputJsonObject,
      computedById: actor.id,
    },
  })
  await audit(tx, {
    actorId: actor.id,
    action: 'award.count-uses',
    subjectType: 'Round',
    subjectId: roundId,
    detail: { number: before + 1, weight },
  })
  return { points, outcome }
}

/** The newest final result; null before the office has counted. */
export async function readFinal(roundId: string): Promise<{ number: number; outcome: FinalOutcome } | null> {
  const row = await db.finalResult.findFirst({
    where: { roundId },
    orderBy: { number: 'desc' },
    select: { number: true, result: true },
  })
  return row && { number: row.number, outcome: row.result as unknown as FinalOutcome }
}
