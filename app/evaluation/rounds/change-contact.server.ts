import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { RoundContact } from '../schema'
import { lockRound } from './lock.server'

/** Another office or number for judges to call; no rule of the round, so it may change at any time. */
export function changeContact(actor: Actor, roundId: string, { name, phone }: RoundContact): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    await tx.round.update({ where: { id: round.id }, data: { contactName: name, contactPhone: phone } })
    await audit(tx, {
      actorId: actor.id,
      action: 'round.change-contact',
      subjectType: 'Round',
      subjectId: round.id,
      detail: { name, phone },
    })
  })
}
