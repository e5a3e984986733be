import type { Transaction } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { beyondControl } from './grantable'
import { unitsInReach } from './reach.server'

/**
 * The person an administrator is about to change, locked until the transaction ends, so that what is decided from
 * her roles cannot change underneath.
 * @throws Response 404 outside the administrator's reach; Refusal when she holds a role beyond it
 */
export async function lockManagedPerson(tx: Transaction, actor: Actor, personId: string) {
  const id = recordId(personId)
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
  const person = await tx.person.findFirst({
    where: { id, organization: unitsInReach(actor) },
    select: {
      id: true,
      name: true,
      username: true,
      deactivatedAt: true,
      organizationId: true,
      roles: {
        where: { revokedAt: null },
        select: {
          id: true,
          role: true,
          organizationId: true,
          organization: { select: { id: true, code: true, cityCode: true, level: true } },
        },
      },
    },
  })
  if (!person) throw new Response(null, { status: 404 })
  const beyond = beyondControl(
    actor,
    person.roles.map(({ role, organization }) => ({ role, unit: organization })),
  )
  if (beyond)
    throw new Refusal(`${person.name}还担任${beyond}，超出您管理的范围。没有做任何改动，请省级系统管理员办理。`)
  return person
}

/** A standing unit in the administrator's reach, which nobody closes until the transaction ends. @throws Refusal */
export async function unitToManage(tx: Transaction, actor: Actor, organizationId: string) {
  await tx.$queryRaw`SELECT "id" FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR SHARE`
  const unit = await tx.organization.findFirst({
    where: { id: organizationId, AND: unitsInReach(actor), validTo: null },
    select: { id: true, name: true, code: true },
  })
  if (!unit) throw new Refusal('没有这个单位，或不在您管理的范围内。', 'organizationId')
  return unit
}
