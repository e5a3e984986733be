import type { Actor } from '../../app/accounts/actor'
import type { PrismaClient } from '../client/client'

/** A demonstration account acting in its first role, so that the demonstration is made by the product's own commands. */
export async function acting(db: PrismaClient, username: string): Promise<Actor> {
  const unit = { select: { id: true, code: true, name: true, shortName: true, level: true, cityCode: true } } as const
  const person = await db.person.findUniqueOrThrow({
    where: { username },
    select: {
      id: true,
      name: true,
      organization: unit,
      roles: { where: { revokedAt: null }, select: { id: true, role: true, organization: unit }, take: 1 },
    },
  })
  const { id: grantId, role, organization } = person.roles[0]!
  return {
    id: person.id,
    name: person.name,
    username,
    role,
    unit: organization,
    roles: [{ grantId, role, unit: organization }],
    home: person.organization,
    mustChangePassword: false,
    twoFactorEnabled: false,
    sessionId: '',
  }
}
