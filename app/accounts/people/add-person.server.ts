import { randomBytes } from 'node:crypto'
import { Prisma } from '../../../prisma/client/client'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { hashPassword } from '../authentication.server'
import { firstPassword } from './first-password'
import { grantableRoles } from './grantable'
import { unitToManage } from './managed-person.server'
import type { NewPerson } from './schema'

/** Adds a person with one role at her unit. @returns her id and the password she signs in with the first time, never shown again */
export async function addPerson(
  actor: Actor,
  { username, role, ...details }: NewPerson,
): Promise<{ id: string; password: string }> {
  if (!grantableRoles(actor).includes(role)) throw new Refusal('这个身份由省级系统管理员指定。', 'role')
  const password = firstPassword(randomBytes(16))
  const hash = await hashPassword(password)
  try {
    const id = await db.$transaction(async (tx) => {
      await unitToManage(tx, actor, details.organizationId)
      const person = await tx.person.create({
        data: {
          ...details,
          username,
          displayUsername: username,
          email: `${username}@example.invalid`,
          mustChangePassword: true,
          roles: { create: { role, organizationId: details.organizationId, grantedById: actor.id } },
        },
        select: { id: true },
      })
      await tx.account.create({
        data: { userId: person.id, accountId: person.id, providerId: 'credential', password: hash },
      })
      await audit(tx, {
        actorId: actor.id,
        action: 'person.add',
        subjectType: 'Person',
        subjectId: person.id,
        detail: { username, role, organizationId: details.organizationId },
      })
      return person.id
    })
    return { id, password }
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refusal('这个账号已有人使用，请换一个。', 'username')
    throw error
  }
}
