import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { isoDate } from '../../ui/dates'
import { lockRound } from '../rounds/lock.server'
import { countWorkingDays } from './calendar.server'

/** Puts the proposed awards up for everyone to see; the days count from the next working day. */
export function openNotice(actor: Actor, roundId: string, workingDays: number): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    if (await tx.publicNotice.findUnique({ where: { roundId: round.id } })) throw new Refusal('这一轮已经公示。')
    const count = await tx.award.count({ where: { roundId: round.id } })
    if (count === 0) throw new Refusal('还没有提出奖项，没有可公示的名单。')
    const today = isoDate(await now())
    const firstDay = await countWorkingDays(tx, today, 1)
    const lastDay = await countWorkingDays(tx, today, workingDays)
    await tx.publicNotice.create({
      data: {
        roundId: round.id,
        workingDays,
        firstDay: new Date(firstDay),
        lastDay: new Date(lastDay),
        openedById: actor.id,
      },
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'notice.open',
      subjectType: 'Round',
      subjectId: round.id,
      detail: { workingDays, firstDay, lastDay, count },
    })
  })
}
