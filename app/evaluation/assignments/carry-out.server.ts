import { assignPossible, type Assignment, type AssignmentProblem, type Pair } from '../../../scoring'
import { randomFrom } from '../../../scoring/random'
import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import type { Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { entrants, refreshConflicts } from '../panel/conflicts.server'
import type { LockedRound } from '../rounds/lock.server'
import { lateDueAt } from './late'
import { obstacleText } from './obstacles'
import { problemOf, readGround, type Ground } from './problem.server'

/**
 * What a draw is asked to do besides filling gaps, and why; `reason` goes into the ledger. Where some reports cannot get
 * their judges, the others' may be given: offered first, done once the organiser has agreed.
 */
export type Errand = { extra?: { code: string; more: number }; reason?: string; partial?: 'offered' | 'agreed' }

/** The draw that was kept, unless nothing was missing; how many it gave; and why some reports still lack judges. */
export type CarriedOut = { drawId: string | null; given: number; lacking: string[] }

/**
 * One draw: standing assignments stay, the missing places go to others by the exact assignment, the rest by lot
 * from the seed. Open assignments against a conflict that has come up since are taken back first.
 * @throws Refusal where it cannot be done, with reports, judges and reasons
 */
export async function carryOut(
  tx: Transaction,
  actor: Actor,
  round: LockedRound,
  seed: number,
  { extra, reason, partial }: Errand = {},
): Promise<CarriedOut> {
  const barred = await entrants(tx, round)
  await refreshConflicts(tx, round)
  await releaseConflicting(tx, actor, round)
  const ground = await readGround(tx, round)
  const own = await tx.seat.findMany({
    where: { roundId: round.id, vacatedAt: null, personId: { in: barred.map(({ personId }) => personId) } },
    select: { person: { select: { name: true } } },
  })
  if (own.length)
    throw new Refusal(
      `${own.map(({ person }) => person.name).join('、')} 本人有报告参评，请先在“评委与回避”里空出席位。`,
    )
  if (ground.copies.length === 0) throw new Refusal('还没有确认的匿名稿，无法分配。')
  const whole = problemOf(round, ground, extra ?? null)
  const { problem, result, obstacles } = assignPossible(whole, seed)
  const added = result ? withoutKept(result.assignments, problem) : []
  const lacking = obstacles.map((one) => obstacleText(one, seatName(ground)))
  if (lacking.length > 0 && !(partial === 'agreed' && added.length > 0)) {
    const told = lacking.length > 10 ? [...lacking.slice(0, 10), `另有 ${lacking.length - 10} 处办不到。`] : lacking
    if (!partial || added.length === 0) throw new Refusal(told.join('\n'))
    throw new Refusal(
      [...told, `能办的有 ${added.length} 份，可以先分；其余仍列为缺评委，补齐以后才能开封。`].join('\n'),
      'partial',
    )
  }
  if (!result || added.length === 0) return { drawId: null, given: 0, lacking }
  const drawId = await keep(tx, { actor, round, seed, problem, result, ground, added, reason })
  return { drawId, given: added.length, lacking }
}

/** Takes back what is not submitted and stands against a conflict; submitted sheets wait for the supervisor. */
async function releaseConflicting(tx: Transaction, actor: Actor, round: LockedRound): Promise<void> {
  const released = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "AssignmentRelease" ("assignmentId", "reason", "releasedById")
    SELECT a."id", '回避：' || string_agg(c."reason", '；' ORDER BY c."source"), ${actor.id}::uuid
    FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "ConflictOfInterest" c ON c."seatId" = a."seatId" AND c."entryId" = b."entryId"
    WHERE a."roundId" = ${round.id}::uuid AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id")
      AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id") AND NOT EXISTS (SELECT FROM "ScoreSheetSubmission" f WHERE f."assignmentId" = a."id")
    GROUP BY a."id" ON CONFLICT DO NOTHING RETURNING "assignmentId" AS "id"`
  if (released.length === 0) return
  await audit(tx, {
    actorId: actor.id,
    action: 'assignment.release-conflicting',
    subjectType: 'Round',
    subjectId: round.id,
    detail: { assignments: released.map(({ id }) => id) },
  })
}

const seatName =
  ({ seats }: Ground) =>
  (judge: string) =>
    `${seats.find(({ number }) => String(number) === judge)?.name ?? ''}（${judge}号席）`

function withoutKept(pairs: readonly Pair[], { kept = [] }: AssignmentProblem): Pair[] {
  const known = new Set(kept.map(({ report, judge }) => `${report} ${judge}`))
  return pairs.filter(({ report, judge }) => !known.has(`${report} ${judge}`))
}

type Kept = {
  actor: Actor
  round: LockedRound
  seed: number
  problem: AssignmentProblem
  result: Assignment
  ground: Ground
  added: Pair[]
  reason?: string | undefined
}

/** Lays the draw down whole: problem, seed, result and the rows that judges read by. */
async function keep(
  tx: Transaction,
  { actor, round, seed, problem, result, ground, added, reason = '' }: Kept,
): Promise<string> {
  const { id } = await tx.draw.create({
    data: {
      roundId: round.id,
      seed,
      problem: asJson(problem),
      result: asJson({ ...result, added }),
      drawnById: actor.id,
    },
    select: { id: true },
  })
  const copies = new Map(ground.copies.map((copy) => [copy.code, copy.id]))
  const before = new Map<string, number>()
  for (const { seatId } of ground.given) before.set(seatId, (before.get(seatId) ?? 0) + 1)
  const dueAt = lateDueAt(round, await now())
  const rows = ground.seats.flatMap(({ id: seatId, number }) => {
    const mine = added.filter(({ judge }) => judge === String(number)).map(({ report }) => report)
    const first = before.get(seatId) ?? 0
    return readingOrder(mine, seed, number).map((code, at) => ({
      roundId: round.id,
      seatId,
      blindCopyId: copies.get(code)!,
      drawId: id,
      readingOrder: first + at,
      assignedById: actor.id,
      dueAt,
      reason,
    }))
  })
  await tx.assignment.createMany({ data: rows })
  const detail = {
    drawId: id,
    seed,
    added: rows.length,
    largestOverlap: result.largestOverlap,
    connected: result.connected,
    ...(reason && { reason }),
  }
  await audit(tx, { actorId: actor.id, action: 'assignment.draw', subjectType: 'Round', subjectId: round.id, detail })
  return id
}

/** Each judge reads in an order of her own, drawn from the same seed. */
const readingOrder = (codes: readonly string[], seed: number, seat: number): string[] =>
  randomFrom(`${seed} reading order ${seat}`).shuffle([...codes].sort())

const asJson = (value: object) => value as Prisma.InputJsonObject
