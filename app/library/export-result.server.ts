import { Prisma } from '../../prisma/client/client'
import type { SearchQuery } from '../../search'
import type { Actor } from '../accounts/actor'
import { actorOfGrant } from '../accounts/actor-of-grant.server'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { files } from '../server/file-store.server'
import { cancelTask, enqueue, type JobHandler } from '../server/jobs.server'
import { Refusal } from '../server/refusal'
import type { LibraryDocument } from './documents.server'
import { askEngine, unlessAway } from './engine.server'
import { writeList } from './export.server'
import { isListFormat, type ListFormat } from './formats'
import { mostExported } from './limits'
import { queryOf } from './queries.server'
import { readAddress, writeSearch, type SearchInput } from './schema'
import { readVisible, visibilityFor } from './visible.server'

export const exporting = 'library.export'
const step = 500
const keptDays = 7

/** Orders the whole result as a file, made behind the pages. One at a time for a person. */
export function orderExport(actor: Actor, input: SearchInput, format: ListFormat): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actor.id}, 8))`
    const running = await tx.task.findFirst({
      where: { kind: exporting, ownerId: actor.id, finishedAt: null },
      select: { id: true },
    })
    if (running) throw new Refusal('上一次导出还没有做完，请等它做完再导出。')
    const grantId = actor.roles.find(({ role, unit }) => role === actor.role && unit.id === actor.unit.id)!.grantId
    const search = writeSearch(input)
    const id = await enqueue(tx, { kind: exporting, ownerId: actor.id, payload: { search, format, grantId } })
    await audit(tx, {
      actorId: actor.id,
      action: 'library.export',
      subjectType: 'Task',
      subjectId: id,
      detail: { format },
    })
    return id
  })
}

/** Reads the result step by step as it stands and may be seen now, and keeps the file. */
export const exportResult: JobHandler = async ({ ownerId, payload, progress }) => {
  const { search, format, grantId } = payload as { search: string; format: string; grantId: string }
  const actor = await actorOfGrant(ownerId!, grantId)
  if (!actor || !isListFormat(format)) throw new Refusal('您的身份已变，没有导出。请用现在的身份再检索一次。')
  const visibility = await visibilityFor(actor)
  const query = await queryOf(actor, readAddress(search), visibility)
  const documents = new Map<string, LibraryDocument>() // what moves down while we read is not listed twice
  let found = { total: Infinity, totalIsExact: true }
  for (let offset = 0; offset < Math.min(found.total, mostExported); offset += step) {
    const { hits, ...page } = await searchPage({ ...query, offset, limit: step })
    if (hits.length === 0) break
    found = page
    for (const document of await readVisible(
      visibility,
      hits.map(({ id }) => id),
      { texts: false },
    ))
      documents.set(document.id, document)
    await progress(
      Math.min(offset + hits.length, found.total),
      Math.min(found.total, mostExported),
      `已整理 ${documents.size} 条`,
    )
    await new Promise((resolve) => setImmediate(resolve)) // pages come first
  }
  const count = documents.size
  await progress(count, count, `正在写成文件，共 ${count} 条`)
  const file = await files.put(await writeList(format, [...documents.values()]), format)
  return {
    file,
    format,
    count,
    found: count === 0 ? 0 : found.total,
    atLeast: !found.totalIsExact,
    visibility: JSON.stringify(visibility),
  }
}

async function searchPage(query: SearchQuery) {
  return askEngine((engine) => engine.search(query))
    .catch(unlessAway(null))
    .then((page) => {
      if (!page) throw new Refusal('检索暂时不能用，没有导出。请过几分钟再导出一次。')
      return page
    })
}

/** Removes the files of exports nobody can fetch any more; the same bytes may have been made again since. */
export async function forgetOldExports(): Promise<void> {
  const made = { kind: exporting, result: { not: Prisma.DbNull } }
  const [old, young] = await Promise.all([
    db.task.findMany({
      where: { ...made, createdAt: { lte: oldest() } },
      take: 100,
      select: { id: true, result: true },
    }),
    db.task.findMany({ where: { ...made, createdAt: { gt: oldest() } }, select: { result: true } }),
  ])
  const kept = new Set(young.map(({ result }) => (result as Result).file))
  for (const { file } of old.map(({ result }) => result as Result)) if (!kept.has(file)) await files.remove(file)
  await db.task.updateMany({ where: { id: { in: old.map(({ id }) => id) } }, data: { result: Prisma.DbNull } })
}

/** Ends an export of hers that is not made yet; one that is made stays. @throws Response 404 for another's */
export function cancelExport(actor: Actor, id: string): Promise<void> {
  return db.$transaction(async (tx) => {
    if ((await tx.task.count({ where: { id, kind: exporting, ownerId: actor.id } })) === 0)
      throw new Response(null, { status: 404 })
    if (await cancelTask(tx, id))
      await audit(tx, { actorId: actor.id, action: 'library.cancel-export', subjectType: 'Task', subjectId: id })
  })
}

type Result = { file: string; format: ListFormat; count: number; found: number; atLeast: boolean; visibility: string }

const oldest = () => new Date(Date.now() - keptDays * 86_400_000)

/** The person's exports of the last days, the newest first. */
export async function listExports(actor: Actor) {
  const tasks = await db.task.findMany({
    where: { kind: exporting, ownerId: actor.id, createdAt: { gt: oldest() } },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: {
      id: true,
      payload: true,
      done: true,
      total: true,
      message: true,
      error: true,
      result: true,
      createdAt: true,
      finishedAt: true,
    },
  })
  return tasks.map(({ payload, result, ...task }) => {
    const { search, format } = payload as { search: string; format: ListFormat }
    const made = result as Result | null
    return {
      ...task,
      search,
      format,
      count: made?.count ?? 0,
      leftOut: Math.max(0, (made?.found ?? 0) - mostExported),
      atLeast: made?.atLeast ?? false,
    }
  })
}

/**
 * The file of one of her exports. What she may see has changed since: then it must be made anew.
 * @throws Response 404 when it is not hers, not made, or too old
 */
export async function readExport(actor: Actor, id: string): Promise<{ list: Buffer; format: ListFormat }> {
  const task = await db.task.findFirst({
    where: { id, kind: exporting, ownerId: actor.id, result: { not: Prisma.DbNull }, createdAt: { gt: oldest() } },
    select: { result: true },
  })
  const { file, format, visibility } = (task?.result ?? {}) as Partial<Result>
  const list = file && visibility === JSON.stringify(await visibilityFor(actor)) ? await files.read(file) : undefined
  if (!list || !format) throw new Response('这份清单已过期，或导出后您的身份有变化，请重新导出。', { status: 404 })
  return { list, format }
}
