import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { isBound } from '../judged.server'
import { clashWith } from '../roles'
import { clashMessage, roleNames } from '../wording'
import { grantableRoles } from './grantable'
import { lockManagedPerson, unitToManage } from './managed-person.server'
import type { NewGrant } from './schema'

/**
 * Gives a person a role at a unit, unless it clashes with one she holds: her row is locked while that is decided. Whoever
 * judges a round that is still blind is its judge also when the role was taken from her.
 */
export function grantRole(actor: Actor, personId: string, { role, organizationId }: NewGrant): Promise<void> {
  return db.$transaction(async (tx) => {
    const person = await lockManagedPerson(tx, actor, personId)
    if (!grantableRoles(actor).includes(role)) throw new Refusal('这个身份由省级系统管理员指定。', 'role')
    const unit = await unitToManage(tx, actor, organizationId)
    if (person.roles.some((each) => each.role === role && each.organizationId === organizationId))
      throw new Refusal(`${person.name}已经是${unit.name}的${roleNames[role]}。`, 'role')
    const clash = clashWith(
      person.roles.map((each) => each.role),
      role,
    )
    if (clash) throw new Refusal(clashMessage(person.name, clash, role), 'role')
    if (clashWith(['JUDGE'], role) && (await isBound(tx, person.id)))
      throw new Refusal(`${person.name}是一轮评选的评委，开封之前不能担任${roleNames[role]}。`, 'role')
    await tx.roleGrant.create({ data: { personId: person.id, role, organizationId, grantedById: actor.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'role.grant',
      subjectType: 'Person',
      subjectId: person.id,
      detail: { role, organizationId },
    })
  })
}
