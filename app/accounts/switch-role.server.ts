import { db } from '../server/db.server'
import type { Actor } from './actor'
import type { Role } from './roles'

/** Lets this session work in another of the actor's roles; an unknown grant changes nothing. */
export async function switchRole(actor: Actor, grantId: string): Promise<Role> {
  const grant = actor.roles.find((each) => each.grantId === grantId)
  if (!grant) return actor.role
  await db.session.update({ where: { id: actor.sessionId }, data: { activeRoleGrantId: grant.grantId } })
  return grant.role
}
