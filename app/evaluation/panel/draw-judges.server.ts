import { randomInt } from 'node:crypto'
import { drawJudges } from '../../../scoring'
import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'
import { readPool } from './pool.server'
import { seat } from './seat-judges.server'

/**
 * Draws so many judges by lot from all who may judge and have no seat yet, in proportion to cities and fields of
 * expertise. Pool, seed, result and the order of the reserves are kept for ever.
 * @returns the names drawn
 */
export function drawPanel(actor: Actor, roundId: string, size: number, seed = randomInt(2 ** 31)): Promise<string[]> {
  return db.$transaction(
    async (tx) => {
      const round = await lockUnopenedRound(tx, roundId)
      const pool = await readPool(tx, round)
      if (size > pool.length) throw new Refusal(`评委库里可抽的只有 ${pool.length} 人，抽不出 ${size} 人。`, 'size')
      const members = pool.map(({ id, city, expertise }) => ({ id, city, expertise }))
      const result = drawJudges(members, size, seed)
      const { id } = await tx.panelDraw.create({
        data: {
          roundId: round.id,
          seed,
          size,
          pool: members,
          result: result as unknown as Prisma.InputJsonObject,
          drawnById: actor.id,
        },
        select: { id: true },
      })
      await seat(tx, actor, round, [...result.drawn])
      const detail = { panelDrawId: id, seed, size, pool: pool.length, drawn: [...result.drawn] }
      await audit(tx, { actorId: actor.id, action: 'panel.draw', subjectType: 'Round', subjectId: round.id, detail })
      const names = new Map(pool.map((one) => [one.id, one.name]))
      return result.drawn.map((one) => names.get(one)!)
    },
    { timeout: 60_000 },
  )
}
