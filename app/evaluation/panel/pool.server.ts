import type { PoolMember } from '../../../scoring'
import { clashesOf } from '../../accounts/roles'
import { db, type Transaction } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import type { LockedRound } from '../rounds/lock.server'
import { entrants } from './conflicts.server'

export type PoolPerson = PoolMember & { name: string }

/**
 * Everybody a panel may be drawn from: judges by role who sit nowhere in this round, have no entry that bars them, and
 * have had no role since it was set up that shows its authors.
 */
export async function readPool(tx: Transaction, round: LockedRound): Promise<PoolPerson[]> {
  const barred = new Set((await entrants(tx, round)).map(({ personId }) => personId))
  const people = await tx.$queryRaw<PoolPerson[]>`
    SELECT p."id", p."name", coalesce(t."shortName", o."shortName") AS "city", coalesce(p."expertise"[1], '未填') AS "expertise"
    FROM "Person" p JOIN "Organization" o ON o."id" = p."organizationId" LEFT JOIN "Organization" t ON t."code" = o."cityCode"
    WHERE p."deactivatedAt" IS NULL AND EXISTS (SELECT FROM "RoleGrant" g WHERE g."personId" = p."id" AND g."role" = 'JUDGE' AND g."revokedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "RoleGrant" g WHERE g."personId" = p."id" AND g."role"::text = ANY (${clashesOf('JUDGE')}) AND (g."revokedAt" IS NULL OR g."revokedAt" > ${round.createdAt}))
      AND NOT EXISTS (SELECT FROM "Seat" s WHERE s."roundId" = ${round.id}::uuid AND s."personId" = p."id") ORDER BY p."id"`
  return people.filter(({ id }) => !barred.has(id))
}

export type PanelDrawRow = {
  id: string
  seed: number
  size: number
  pool: number
  drawnAt: Date
  drawnBy: string
  strata: { city: string; expertise: string; pool: number; drawn: number }[]
  /** in the order in which they step in */
  reserves: { id: string; name: string }[]
}

/** Lots that were drawn for the panel, the newest first, with who comes next. */
export async function listPanelDraws(roundId: string): Promise<PanelDrawRow[]> {
  const draws = await db.panelDraw.findMany({ where: { roundId }, orderBy: { drawnAt: 'desc' } })
  const ids = draws.flatMap(({ drawnById, result }) => [drawnById, ...reservesOf(result)])
  const people = new Map(
    (await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const nameOf = (id: string) => people.get(id) ?? '—'
  return draws.map(({ id, seed, size, pool, drawnAt, drawnById, result }) => ({
    id,
    seed,
    size,
    drawnAt,
    pool: (pool as unknown[]).length,
    drawnBy: nameOf(drawnById),
    strata: (result as { strata: PanelDrawRow['strata'] }).strata,
    reserves: reservesOf(result).map((reserve) => ({ id: reserve, name: nameOf(reserve) })),
  }))
}

/** A lot as it is kept, for whoever wants to draw it again. @throws Response 404 */
export async function readPanelDraw(roundId: string, drawId: string) {
  const draw = await db.panelDraw.findFirst({
    where: { id: recordId(drawId), roundId },
    select: { seed: true, size: true, pool: true, result: true, drawnAt: true },
  })
  if (!draw) throw new Response(null, { status: 404 })
  return draw
}

const reservesOf = (result: unknown) => (result as { reserves: string[] }).reserves
