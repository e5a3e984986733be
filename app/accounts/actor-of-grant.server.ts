import { db } from '../server/db.server'
import type { Actor } from './actor'

const unit = { select: { id: true, code: true, name: true, shortName: true, level: true, cityCode: true } } as const

/**
 * The person as she would be signed in with this role now, for work done in her name without a session.
 * Null when the role was taken back or the person left.
 */
export async function actorOfGrant(personId: string, grantId: string): Promise<Actor | null> {
  const person = await db.person.findFirst({
    where: { id: personId, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      username: true,
      mustChangePassword: true,
      twoFactorEnabled: true,
      organization: unit,
      roles: { where: { revokedAt: null }, select: { id: true, role: true, organization: unit } },
    },
  })
  const roles = (person?.roles ?? []).map(({ id, role, organization }) => ({ grantId: id, role, unit: organization }))
  const active = roles.find((each) => each.grantId === grantId)
  if (!person || !active) return null
  const { id, name, username, mustChangePassword, twoFactorEnabled, organization: home } = person
  return {
    id,
    name,
    username,
    mustChangePassword,
    twoFactorEnabled,
    home,
    roles,
    role: active.role,
    unit: active.unit,
    sessionId: '',
  }
}
