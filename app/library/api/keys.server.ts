import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../accounts/actor'
import { actorOfGrant } from '../../accounts/actor-of-grant.server'
import { can } from '../../accounts/permissions'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'

export const mostKeys = 5

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex') // 190 random bits need no slow hash

/** Makes a key worth what the person's role of now is worth. @returns the key, never shown again */
export function makeKey(actor: Actor, name: string): Promise<string> {
  const key = `fq_${randomBytes(24).toString('base64url')}`
  const roleGrantId = actor.roles.find(({ role, unit }) => role === actor.role && unit.id === actor.unit.id)!.grantId
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.id}, 9))`
    if ((await tx.apiKey.count({ where: { personId: actor.id, revokedAt: null } })) >= mostKeys)
      throw new Refusal(`最多同时有 ${mostKeys} 个密钥。请先作废不用的。`, 'name')
    const { id } = await tx.apiKey.create({
      data: { personId: actor.id, roleGrantId, name, beginning: key.slice(0, 9), hash: hashOf(key) },
      select: { id: true },
    })
    await audit(tx, { actorId: actor.id, action: 'api-key.make', subjectType: 'ApiKey', subjectId: id })
    return key
  })
}

/** Her own keys; an administrator sees everybody's, and whose they are. Never the key itself. */
export async function listKeys(actor: Actor) {
  const all = can(actor, 'api-key.oversee')
  const keys = await db.apiKey.findMany({
    where: all ? {} : { personId: actor.id },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { madeAt: 'desc' }],
    take: 200,
    select: { id: true, personId: true, name: true, beginning: true, madeAt: true, lastUsedOn: true, revokedAt: true },
  })
  const people = all
    ? await db.person.findMany({
        where: { id: { in: keys.map(({ personId }) => personId) } },
        select: { id: true, name: true },
      })
    : []
  return keys.map(({ personId, ...key }) => ({ ...key, owner: people.find(({ id }) => id === personId)?.name ?? null }))
}

/** Ends a key at once: her own, or any for an administrator. @throws Response 404 for another's */
export function revokeKey(actor: Actor, id: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const key = await tx.apiKey.findFirst({
      where: { id, ...(can(actor, 'api-key.oversee') ? {} : { personId: actor.id }) },
    })
    if (!key) throw new Response(null, { status: 404 })
    if (key.revokedAt) return
    await tx.apiKey.update({ where: { id }, data: { revokedAt: new Date(), revokedById: actor.id } })
    await audit(tx, { actorId: actor.id, action: 'api-key.revoke', subjectType: 'ApiKey', subjectId: id })
  })
}

/** The person behind a key as she is now, or null: a key taken back, a role taken back, a person who left. */
export async function holderOf(key: string): Promise<{ keyId: string; actor: Actor } | null> {
  const found = await db.apiKey.findUnique({
    where: { hash: hashOf(key) },
    select: { id: true, personId: true, roleGrantId: true, revokedAt: true },
  })
  if (!found || found.revokedAt) return null
  const actor = await actorOfGrant(found.personId, found.roleGrantId)
  if (!actor || actor.mustChangePassword || !can(actor, 'library.search')) return null
  await db.$executeRaw`UPDATE "ApiKey" SET "lastUsedOn" = current_date WHERE "id" = ${found.id}::uuid AND "lastUsedOn" IS DISTINCT FROM current_date`
  return { keyId: found.id, actor }
}
