import type { Actor } from '../accounts/actor'
import { db, pool } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { askEngine, unlessAway } from './engine.server'
import { queryOf } from './queries.server'
import { readAddress, writeSearch } from './schema'
import { readVisible, visibilityFor } from './visible.server'

// What a person looks for is her own affair: none of this is audited, and nobody else can list it.

export const mostSaved = 20
const mostCounted = 50 // new documents told one by one; more is «50 条以上»
const mostLookedThrough = 1000 // newest documents of a result

/** Keeps the search of this address under a name; saved again under the same name, it replaces the earlier. */
export async function saveSearch(actor: Actor, name: string, search: string): Promise<void> {
  const address = writeSearch(readAddress(search))
  if (!address) throw new Refusal('请先检索，再把这次检索存下来。', 'name')
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.id}, 7))`
    await tx.savedSearch.deleteMany({ where: { personId: actor.id, name } })
    if ((await tx.savedSearch.count({ where: { personId: actor.id } })) >= mostSaved)
      throw new Refusal(`最多存 ${mostSaved} 个检索。请先到“已存检索”里去掉不用的。`, 'name')
    await tx.savedSearch.create({ data: { personId: actor.id, name, address } })
  })
}

/** The person's own search. @throws Response 404 for another's */
async function ownSearch(actor: Actor, id: string) {
  const saved = await db.savedSearch.findFirst({ where: { id, personId: actor.id } })
  if (!saved) throw new Response('这个检索已经不再保存', { status: 404 })
  return saved
}

export async function forgetSearch(actor: Actor, id: string): Promise<void> {
  await ownSearch(actor, id)
  await db.savedSearch.deleteMany({ where: { id, personId: actor.id } })
}

/** Notes that she looks now, and says where. @returns the address of the result */
export async function visitSearch(actor: Actor, id: string): Promise<string> {
  const { address } = await ownSearch(actor, id)
  await db.savedSearch.updateMany({ where: { id, personId: actor.id }, data: { seenAt: new Date() } })
  return `/search?${address}`
}

export type SavedSearchRow = {
  id: string
  name: string
  address: string
  savedAt: Date
  seenAt: Date
  fresh: Fresh[]
  more: boolean
}
type Fresh = { id: string; title: string; kind: string; from: string; at: Date }

/**
 * The person's searches with what came into the library since she last looked (or since `since`) and fits all the
 * words. Where nothing came at all, no search is made; what she may not find is not counted.
 */
export async function listSavedSearches(actor: Actor, since?: Date): Promise<SavedSearchRow[]> {
  const saved = await db.savedSearch.findMany({ where: { personId: actor.id }, orderBy: { savedAt: 'asc' } })
  if (saved.length === 0) return []
  const from = (row: { seenAt: Date }) => since ?? row.seenAt
  const arrivals = await arrivalsSince(new Date(Math.min(...saved.map((row) => from(row).getTime()))))
  const rows: SavedSearchRow[] = []
  for (const { id, name, address, savedAt, seenAt } of saved) {
    const fitting = arrivals.filter(({ at }) => at > from({ seenAt }))
    const { fresh, more } =
      fitting.length === 0
        ? { fresh: [], more: false }
        : await freshOf(actor, address, new Map(fitting.map((row) => [row.documentId, row.at])))
    rows.push({ id, name, address, savedAt, seenAt, fresh, more })
  }
  return rows
}

/** How many new documents the person's searches have, for the pages that point to them; none while the engine is away. */
export async function countFresh(actor: Actor): Promise<number> {
  const found = await listSavedSearches(actor).catch(unlessAway([]))
  return new Set(found.flatMap(({ fresh }) => fresh.map(({ id }) => id))).size
}

async function freshOf(actor: Actor, address: string, arrived: ReadonlyMap<string, Date>) {
  const visibility = await visibilityFor(actor)
  const query = await queryOf(actor, readAddress(address), visibility)
  const { hits, relaxed, totalWithAllWords } = await askEngine((engine) =>
    engine.search({ ...query, sort: 'date', offset: 0, limit: mostLookedThrough }),
  )
  const strict = relaxed ? hits.slice(0, totalWithAllWords) : hits
  const ids = strict.map(({ id }) => id).filter((id) => arrived.has(id))
  const documents = await readVisible(visibility, ids.slice(0, mostCounted), { texts: false })
  const fresh = documents.map(({ id, title, kind, organization, column }): Fresh => ({
    id,
    title,
    kind,
    from: column ?? organization ?? '',
    at: arrived.get(id)!,
  }))
  return { fresh: fresh.sort((a, b) => b.at.getTime() - a.at.getTime()), more: ids.length > mostCounted }
}

async function arrivalsSince(from: Date) {
  const { rows } = await pool.query<{ documentId: string; at: Date }>(
    'SELECT "documentId", "at" FROM "LibraryArrival" WHERE "at" > $1 ORDER BY "at" DESC LIMIT 5000',
    [from],
  )
  return rows
}
