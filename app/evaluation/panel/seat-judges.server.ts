import type { Actor } from '../../accounts/actor'
import { clashesOf } from '../../accounts/roles'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound, type LockedRound } from '../rounds/lock.server'
import { entrants, refreshConflicts } from './conflicts.server'

/** Gives judges a seat; who had one and left gets it back. @returns how many were seated */
export function seatJudges(actor: Actor, roundId: string, personIds: string[]): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const round = await lockUnopenedRound(tx, roundId)
      const seated = await seat(tx, actor, round, personIds)
      await audit(tx, {
        actorId: actor.id,
        action: 'panel.seat',
        subjectType: 'Round',
        subjectId: round.id,
        detail: { people: personIds },
      })
      return seated
    },
    { timeout: 60_000 },
  )
}

/** Roles that show the authors, held at any time since the round was set up. */
const sinceBegun = ({ createdAt }: LockedRound) => ({
  role: { in: clashesOf('JUDGE') },
  OR: [{ revokedAt: null }, { revokedAt: { gt: createdAt } }],
})

/** The seats themselves, for commands that do more in the same transaction. */
export async function seat(tx: Transaction, actor: Actor, round: LockedRound, personIds: string[]): Promise<number> {
  // whoever is being given a role at this moment is waited for
  await tx.$queryRaw`SELECT FROM "Person" WHERE "id"::text = ANY (${personIds}) ORDER BY "id" FOR SHARE`
  const people = await tx.person.findMany({
    where: { id: { in: personIds }, deactivatedAt: null, roles: { some: { role: 'JUDGE', revokedAt: null } } },
    select: {
      id: true,
      name: true,
      seats: { where: { roundId: round.id }, select: { id: true, vacatedAt: true } },
      roles: { where: sinceBegun(round), select: { id: true }, take: 1 },
    },
    orderBy: { name: 'asc' },
  })
  if (people.length < new Set(personIds).size)
    throw new Refusal('所选的人里有人没有评委身份，或账号已停用。请刷新页面后再选。')
  const barred = (await entrants(tx, round)).filter(({ personId }) => personIds.includes(personId))
  if (barred.length)
    throw new Refusal(`${barred.map(({ name }) => name).join('、')} 本人有报告参评，按这一轮的规则不能担任评委。`)
  const partial = people.filter(({ roles }) => roles.length)
  if (partial.length)
    throw new Refusal(`${partial.map(({ name }) => name).join('、')} 在这一轮期间有看得到作者的身份，不能担任评委。`)
  const { _max } = await tx.seat.aggregate({ where: { roundId: round.id }, _max: { number: true } })
  const newcomers = people.filter(({ seats }) => seats.length === 0)
  const returning = people.flatMap(({ seats }) => seats.filter(({ vacatedAt }) => vacatedAt).map(({ id }) => id))
  await tx.seat.createMany({
    data: newcomers.map(({ id }, at) => ({
      roundId: round.id,
      personId: id,
      number: (_max.number ?? 0) + 1 + at,
      seatedById: actor.id,
    })),
  })
  await tx.seat.updateMany({
    where: { id: { in: returning } },
    data: { vacatedAt: null, vacatedById: null, vacatedReason: null, seatedById: actor.id },
  })
  await refreshConflicts(tx, round)
  return newcomers.length + returning.length
}

/**
 * Empties a seat. Sheets the judge has submitted go on counting; what she has not is released and waits to be
 * given to others.
 * @returns how many assignments were released
 */
export function vacateSeat(actor: Actor, roundId: string, seatId: string, reason: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const released = await vacate(tx, actor, round, seatId, reason)
    await audit(tx, {
      actorId: actor.id,
      action: 'panel.vacate',
      subjectType: 'Seat',
      subjectId: seatId,
      detail: { roundId: round.id, reason, released },
    })
    return released
  })
}

/** The emptying itself, for commands that do more in the same transaction. */
export async function vacate(
  tx: Transaction,
  actor: Actor,
  round: LockedRound,
  seatId: string,
  reason: string,
): Promise<number> {
  const { count } = await tx.seat.updateMany({
    where: { id: seatId, roundId: round.id, vacatedAt: null },
    data: { vacatedAt: await now(), vacatedById: actor.id, vacatedReason: reason },
  })
  if (count === 0) throw new Refusal('这个席位已经空出，请刷新页面。')
  return tx.$executeRaw`
    INSERT INTO "AssignmentRelease" ("assignmentId", "reason", "releasedById")
    SELECT a."id", ${`评委退出：${reason}`}, ${actor.id}::uuid FROM "Assignment" a WHERE a."seatId" = ${seatId}::uuid
      AND NOT EXISTS (SELECT FROM "ScoreSheetSubmission" f WHERE f."assignmentId" = a."id")
      AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id")
    ON CONFLICT DO NOTHING`
}
