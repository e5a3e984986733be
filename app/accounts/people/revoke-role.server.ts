import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { keepAnAdministrator, lockAdministrators } from './last-administrator.server'
import { lockManagedPerson } from './managed-person.server'

/** Takes a role away; that she held it stays on record. One taken away already stays as it is. */
export function revokeRole(actor: Actor, personId: string, grantId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockAdministrators(tx)
    const person = await lockManagedPerson(tx, actor, personId)
    const grant = person.roles.find(({ id }) => id === recordId(grantId))
    if (!grant) return
    const administrates = grant.role === 'ADMINISTRATOR'
    if (administrates && person.id === actor.id) throw new Refusal('不能撤销自己的管理员身份。请另一位管理员办理。')
    if (administrates && grant.organization.level === 'PROVINCE') await keepAnAdministrator(tx, person.id)
    await tx.roleGrant.update({ where: { id: grant.id }, data: { revokedById: actor.id, revokedAt: new Date() } })
    const detail = { role: grant.role, organizationId: grant.organizationId }
    await audit(tx, { actorId: actor.id, action: 'role.revoke', subjectType: 'Person', subjectId: person.id, detail })
  })
}
