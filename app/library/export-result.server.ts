import { Prisma } from '../../prisma/client/client'
import type { SearchDocument } from '../../search'
import type { Actor } from '../accounts/actor'
import { actorOfGrant } from '../accounts/actor-of-grant.server'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { files } from '../server/file-store.server'
import { enqueue, type JobHandler } from '../server/jobs.server'
import { Refusal } from '../server/refusal'
import { searchEngine } from './engine.server'
import { writeList } from './export.server'
import { isListFormat, type ListFormat } from './formats'
import { queryOf } from './queries.server'
import { readAddress, writeSearch, type SearchInput } from './schema'
import { readVisible, visibilityFor } from './visible.server'

export const exporting = 'library.export'
/** Documents a list taken away holds at most. */
export const mostExported = 5000
const step = 500
const keptDays = 7

/** Orders the whole result as a file, made behind the pages. One at a time for a person. */
export function orderExport(actor: Actor, input: SearchInput, format: ListFormat): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.id}, 8))`
    const running = await tx.task.findFirst({ where: { kind: exporting, ownerId: actor.id, finishedAt: null }, select: { id: true } })
    if (running) throw new Refusal('上一次导出还没有做完，请等它做完再导出。')
    const grantId = actor.roles.find(({ role, unit }) => role === actor.role && unit.id === actor.unit.id)!.grantId
    const search = writeSearch(input)
    const id = await enqueue(tx, { kind: exporting, ownerId: actor.id, payload: { search, format, grantId } })
    await audit(tx, { actorId: actor.id, action: 'library.export', subjectType: 'Task', subjectId: id, detail: { format } })
    return id
  })
}

/** Reads the result step by step as it stands and may be seen now, and keeps the file. */
export const exportResult: JobHandler = async ({ ownerId, payload, progress }) => {
  const { search, format, grantId } = payload as { search: string; format: string; grantId: string }
  const actor = await actorOfGrant(ownerId!, grantId)
  if (!actor || !isListFormat(format)) throw new Refusal('身份已变，没有导出')
  const visibility = await visibilityFor(actor)
  const query = await queryOf(actor, readAddress(search), visibility)
  const engine = await searchEngine()
  const documents: SearchDocument[] = []
  let total = Infinity
  for (let offset = 0; offset < Math.min(total, mostExported); offset += step) {
    const page = await engine.search({ ...query, offset, limit: step })
    total = page.total
    if (page.hits.length === 0) break
    documents.push(...(await readVisible(visibility, page.hits.map(({ id }) => id))))
    await progress(documents.length, Math.min(total, mostExported), `已整理 ${documents.length} 条`)
    await new Promise((resolve) => setImmediate(resolve)) // pages come first
  }
  const file = await files.put(await writeList(format, documents), format)
  await progress(documents.length, documents.length, `导出完成：${documents.length} 条`)
  return { file, format, count: documents.length, found: Number.isFinite(total) ? total : 0, visibility: JSON.stringify(visibility) }
}

type Result = { file: string; format: ListFormat; count: number; found: number; visibility: string }

/** The person's exports of the last days, the newest first. */
export async function listExports(actor: Actor) {
  const tasks = await db.task.findMany({
    where: { kind: exporting, ownerId: actor.id, createdAt: { gt: new Date(Date.now() - keptDays * 86_400_000) } }, orderBy: { createdAt: 'desc' }, take: 20,
    select: { id: true, payload: true, done: true, total: true, message: true, error: true, result: true, createdAt: true, finishedAt: true },
  })
  return tasks.map(({ payload, result, ...task }) => {
    const { search, format } = payload as { search: string; format: ListFormat }
    const made = result as Result | null
    return { ...task, search, format, count: made?.count ?? 0, cut: made !== null && made.found > made.count }
  })
}

/**
 * The file of one of her exports. What she may see has changed since: then it must be made anew.
 * @throws Response 404 when it is not hers, not made, or too old
 */
export async function readExport(actor: Actor, id: string): Promise<{ list: Buffer; format: ListFormat }> {
  const task = await db.task.findFirst({
    where: { id, kind: exporting, ownerId: actor.id, result: { not: Prisma.DbNull }, createdAt: { gt: new Date(Date.now() - keptDays * 86_400_000) } }, select: { result: true },
  })
  const { file, format, visibility } = (task?.result ?? {}) as Partial<Result>
  const list = file && visibility === JSON.stringify(await visibilityFor(actor)) ? await files.read(file) : undefined
  if (!list || !format) throw new Response('这份清单已过期，或导出后您的身份有变化，请重新导出。', { status: 404 })
  return { list, format }
}
