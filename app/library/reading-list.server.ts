import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import type { LibraryDocument } from './documents.server'
import { readLibraryDocument } from './queries.server'
import { visibilityFor, visibleById } from './visible.server'

// What a person reads is her own affair: the list is not audited, and nobody else can see it.

export const mostItems = 500

/** Puts a document she may find on her list; one that is there already stays with its note. */
export async function addToReadingList(actor: Actor, documentId: string): Promise<void> {
  await readLibraryDocument(actor, documentId)
  if ((await db.readingItem.count({ where: { personId: actor.id } })) >= mostItems)
    throw new Refusal(`阅读清单最多 ${mostItems} 篇。请先移出不用的，或导出后清空。`)
  await db.readingItem.createMany({ data: { personId: actor.id, documentId }, skipDuplicates: true })
}

export async function removeFromReadingList(actor: Actor, documentId: string): Promise<void> {
  await db.readingItem.deleteMany({ where: { personId: actor.id, documentId } })
}

/** @throws Response 404 when the document is not on her list */
export async function noteInReadingList(actor: Actor, documentId: string, note: string): Promise<void> {
  const { count } = await db.readingItem.updateMany({ where: { personId: actor.id, documentId }, data: { note } })
  if (count === 0) throw new Response(null, { status: 404 })
}

/** Which of these documents are on her list. */
export async function onReadingList(actor: Actor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.readingItem.findMany({
    where: { personId: actor.id, documentId: { in: [...ids] } },
    select: { documentId: true },
  })
  return rows.map(({ documentId }) => documentId)
}

const pageSize = 50

/** A page of her list, the newest first. What she may no longer find has no document, only her own note. */
export async function readReadingList(actor: Actor, page: number) {
  const where = { personId: actor.id }
  const [total, items] = await Promise.all([
    db.readingItem.count({ where }),
    db.readingItem.findMany({
      where,
      orderBy: [{ addedAt: 'desc' }, { documentId: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ])
  const documents = await visibleById(
    await visibilityFor(actor),
    items.map(({ documentId }) => documentId),
  )
  const rows = items.map(({ documentId, note, addedAt }) => ({
    id: documentId,
    note,
    addedAt,
    document: brief(documents.get(documentId)),
  }))
  return { rows, total, pages: Math.ceil(total / pageSize) }
}

/** Her whole list as documents with her notes, in the order of the page; what she may no longer find is left out. */
export async function readingListDocuments(actor: Actor): Promise<(LibraryDocument & { note: string })[]> {
  const items = await db.readingItem.findMany({
    where: { personId: actor.id },
    orderBy: [{ addedAt: 'desc' }, { documentId: 'asc' }],
    take: mostItems,
  })
  const documents = await visibleById(
    await visibilityFor(actor),
    items.map(({ documentId }) => documentId),
  )
  return items.flatMap(({ documentId, note }) =>
    documents.has(documentId) ? [{ ...documents.get(documentId)!, note }] : [],
  )
}

function brief(document: LibraryDocument | undefined) {
  if (!document) return null
  const { title, kind, organization, column, date, authors } = document
  return { title, kind, from: column ?? organization ?? '', date, authors: kind === 'diary' ? [] : (authors ?? []) }
}
