import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { Actor } from '../actor'
import { clearFailures } from '../lockout.server'
import { lockManagedPerson } from './managed-person.server'

/** Lifts the lock that wrong passwords or wrong codes put on an account. */
export function unlock(actor: Actor, personId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const { id, username } = await lockManagedPerson(tx, actor, personId)
    await clearFailures(tx, username)
    await tx.twoFactor.updateMany({ where: { userId: id }, data: { failedVerificationCount: 0, lockedUntil: null } })
    await audit(tx, { actorId: actor.id, action: 'person.unlock', subjectType: 'Person', subjectId: id })
  })
}
