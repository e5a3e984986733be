import { randomBytes } from 'node:crypto'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { Actor } from '../actor'
import { hashPassword } from '../authentication.server'
import { clearFailures } from '../lockout.server'
import { firstPassword } from './first-password'
import { lockManagedPerson } from './managed-person.server'

/** A new first password; open sessions end and a lock is lifted. @returns the password, never shown again */
export async function resetPassword(actor: Actor, personId: string): Promise<string> {
  const password = firstPassword(randomBytes(16))
  const hash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const { id, username } = await lockManagedPerson(tx, actor, personId)
    const { count } = await tx.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: hash },
    })
    if (count === 0)
      await tx.account.create({ data: { userId: id, accountId: id, providerId: 'credential', password: hash } })
    await tx.person.update({ where: { id }, data: { mustChangePassword: true } })
    await tx.session.deleteMany({ where: { userId: id } })
    await clearFailures(tx, username)
    await audit(tx, { actorId: actor.id, action: 'person.reset-password', subjectType: 'Person', subjectId: id })
  })
  return password
}
