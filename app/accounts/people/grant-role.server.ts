import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { clashWith } from '../roles'
import { clashMessage, roleNames } from '../wording'
import { grantableRoles } from './grantable'
import { lockManagedPerson, unitToManage } from './managed-person.server'
import type { NewGrant } from './schema'

/** Gives a person a role at a unit, unless it clashes with one she holds: her row is locked while that is decided. */
export function grantRole(actor: Actor, personId: string, { role, organizationId }: NewGrant): Promise<void> {
  return db.$transaction(async (tx) => {
    const person = await lockManagedPerson(tx, actor, personId)
    if (!grantableRoles(actor).includes(role)) throw new Refusal('这个身份由省级系统管理员指定。', 'role')
    const unit = await unitToManage(tx, actor, organizationId)
    const held = person.roles.find((each) => each.role === role && each.organizationId === organizationId)
    if (held) throw new Refusal(`${person.name}已经是${unit.name}的${roleNames[role]}。`, 'role')
    const clash = clashWith(
      person.roles.map((each) => each.role),
      role,
    )
    if (clash) throw new Refusal(clashMessage(person.name, clash, role), 'role')
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
