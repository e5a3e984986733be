import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { Actor } from '../actor'
import { lockManagedPerson } from './managed-person.server'

/** For a lost telephone: signing in asks for the password alone until she sets the second factor up again. */
export function removeSecondFactor(actor: Actor, personId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const { id } = await lockManagedPerson(tx, actor, personId)
    await tx.twoFactor.deleteMany({ where: { userId: id } })
    await tx.person.update({ where: { id }, data: { twoFactorEnabled: false } })
    await tx.session.deleteMany({ where: { userId: id } })
    await audit(tx, { actorId: actor.id, action: 'person.remove-second-factor', subjectType: 'Person', subjectId: id })
  })
}
