import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { keepAnAdministrator, lockAdministrators } from './last-administrator.server'
import { lockManagedPerson } from './managed-person.server'

/** Closes an account: sessions end at once, nobody can sign in with it, all she wrote stays. Doing it again changes nothing. */
export function deactivate(actor: Actor, personId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockAdministrators(tx)
    const { id, deactivatedAt } = await lockManagedPerson(tx, actor, personId)
    if (id === actor.id) throw new Refusal('不能停用自己的账号。请另一位管理员办理。')
    if (deactivatedAt) return
    await keepAnAdministrator(tx, id)
    await tx.person.update({ where: { id }, data: { deactivatedAt: new Date() } })
    await tx.session.deleteMany({ where: { userId: id } })
    await audit(tx, { actorId: actor.id, action: 'person.deactivate', subjectType: 'Person', subjectId: id })
  })
}
