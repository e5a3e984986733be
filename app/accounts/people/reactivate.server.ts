import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { Actor } from '../actor'
import { lockManagedPerson } from './managed-person.server'

/** Opens a closed account again, with the roles and the password it had. */
export function reactivate(actor: Actor, personId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const { id, deactivatedAt } = await lockManagedPerson(tx, actor, personId)
    if (!deactivatedAt) return
    await tx.person.update({ where: { id }, data: { deactivatedAt: null } })
    await audit(tx, { actorId: actor.id, action: 'person.reactivate', subjectType: 'Person', subjectId: id })
  })
}
