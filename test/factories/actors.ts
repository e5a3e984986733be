import type { Actor } from '../../app/accounts/actor'
import type { Role } from '../../app/accounts/roles'
import { db } from '../../app/server/db.server'

let count = 0

const unitFields = { id: true, code: true, name: true, shortName: true, level: true, cityCode: true } as const

/** A new person with one role at a unit (by its code), as the actor she would be when signed in. */
export async function makeActor(role: Role, unitCode = '371721', name?: string): Promise<Actor> {
  count += 1
  const username = `test-${process.pid}-${count}`
  const unit = await db.organization.findUniqueOrThrow({ where: { code: unitCode }, select: unitFields })
  const person = await db.person.create({
    data: {
      username,
      name: name ?? `测试${count}`,
      email: `${username}@example.invalid`,
      organizationId: unit.id,
      roles: { create: { role, organizationId: unit.id } },
    },
    select: { id: true, name: true, roles: true },
  })
  const held = { grantId: person.roles[0]!.id, role, unit }
  return {
    id: person.id,
    name: person.name,
    username,
    role,
    unit,
    roles: [held],
    home: unit,
    mustChangePassword: false,
    twoFactorEnabled: false,
    sessionId: '00000000-0000-4000-8000-000000000000',
  }
}
