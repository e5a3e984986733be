import type { SynonymGroup, SynonymType } from '../../search'
import { fold } from '../../search/normalize'
import { synonymsWith } from '../../search/synonyms'
import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { settle } from './misses.server'

const standing = { withdrawnAt: null }
/** Milliseconds after which another process's changes are read. */
const freshness = 10_000

let known: { groups: SynonymGroup[]; readAt: number } | null = null

/** The groups people added, for every search; the same array until they change, since a table is made of each. */
export async function addedGroups(): Promise<readonly SynonymGroup[]> {
  if (known && Date.now() - known.readAt < freshness) return known.groups
  const rows = await db.synonymGroup.findMany({
    where: standing,
    orderBy: { addedAt: 'asc' },
    select: { type: true, canonical: true, variants: true },
  })
  const groups = rows as SynonymGroup[]
  known = {
    groups: known && JSON.stringify(known.groups) === JSON.stringify(groups) ? known.groups : groups,
    readAt: Date.now(),
  }
  return known.groups
}

/** Lets searches for one of the terms find the others too, and takes them off the list of words in vain. */
export async function addSynonyms(
  actor: Actor,
  { type, canonical, variants }: { type: SynonymType; canonical: string; variants: readonly string[] },
): Promise<void> {
  const present = synonymsWith(await addedGroups())
    .of(fold(canonical))
    .map(({ text }) => fold(text))
  if (variants.every((text) => present.includes(fold(text)))) throw new Refusal('这些词已经是同义词了。', 'variants')
  await db.$transaction(async (tx) => {
    const { id } = await tx.synonymGroup.create({
      data: { type, canonical, variants: [...variants], addedById: actor.id },
      select: { id: true },
    })
    await settle(tx, [canonical, ...variants].map(fold))
    await audit(tx, {
      actorId: actor.id,
      action: 'synonym.add',
      subjectType: 'SynonymGroup',
      subjectId: id,
      detail: { type, canonical, variants: [...variants] },
    })
  })
  known = null
}

/** Takes a group back: searches no longer know it. @throws Response 404 when there is none */
export async function withdrawSynonyms(actor: Actor, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const group = await tx.synonymGroup.findUnique({ where: { id }, select: { withdrawnAt: true } })
    if (!group) throw new Response(null, { status: 404 })
    if (group.withdrawnAt) return
    await tx.synonymGroup.update({ where: { id }, data: { withdrawnAt: new Date(), withdrawnById: actor.id } })
    await audit(tx, { actorId: actor.id, action: 'synonym.withdraw', subjectType: 'SynonymGroup', subjectId: id })
  })
  known = null
}

/** The groups people added and who added them, the newest first. */
export async function listSynonyms() {
  const groups = await db.synonymGroup.findMany({ where: standing, orderBy: { addedAt: 'desc' }, take: 500 })
  const people = await db.person.findMany({
    where: { id: { in: groups.map(({ addedById }) => addedById) } },
    select: { id: true, name: true },
  })
  return groups.map(({ id, type, canonical, variants, addedAt, addedById }) => ({
    id,
    type: type as SynonymType,
    canonical,
    variants,
    addedAt,
    by: people.find((person) => person.id === addedById)?.name ?? '',
  }))
}
