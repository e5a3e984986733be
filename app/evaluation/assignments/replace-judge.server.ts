import { randomInt } from 'node:crypto'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { seat, vacate } from '../panel/seat-judges.server'
import { lockUnopenedRound } from '../rounds/lock.server'
import { carryOut } from './carry-out.server'
import { patient } from './draw.server'

type Replacement = { seatId: string; reason: string; successor?: string | undefined; agreed?: boolean }

/**
 * A judge leaves in mid-round: what she has submitted goes on counting, the rest is given at once to a successor, if
 * one is named, and to the other judges, by the same exact assignment. Where some of it cannot be done nothing changes,
 * unless the organiser has agreed to do what can be.
 * @returns how many open sheets she had, and why some reports still lack judges
 */
export function replaceJudge(
  actor: Actor,
  roundId: string,
  { seatId, reason, successor, agreed = false }: Replacement,
  seed = randomInt(2 ** 31),
): Promise<{ moved: number; lacking: string[] }> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const moved = await vacate(tx, actor, round, seatId, reason)
    if (successor) await seat(tx, actor, round, [successor])
    const drawn = await tx.draw.count({ where: { roundId: round.id } })
    const { drawId, lacking } = drawn
      ? await carryOut(tx, actor, round, seed, {
          reason: `替换评委：${reason}`,
          partial: agreed ? 'agreed' : 'offered',
        })
      : { drawId: null, lacking: [] }
    const detail = { roundId: round.id, reason, moved, successor: successor ?? null, drawId }
    await audit(tx, { actorId: actor.id, action: 'panel.replace', subjectType: 'Seat', subjectId: seatId, detail })
    return { moved, lacking }
  }, patient)
}
