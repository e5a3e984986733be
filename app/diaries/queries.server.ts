import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { contentOf, contentSelect } from './content.server'
import { maskPersonalData } from '../accounts/personal-data'
import { recordId } from '../server/record-id'
import { readableBy } from './visibility.server'

const readSelect = {
  ...contentSelect,
  id: true,
  clientId: true,
  version: true,
  authorId: true,
  createdAt: true,
  updatedAt: true,
  author: { select: { name: true } },
  organization: { select: { name: true } },
  contactPoint: { select: { name: true, town: true } },
  photos: { orderBy: { createdAt: 'asc' }, select: { id: true, width: true, height: true, caption: true } },
} as const

/** An entry the actor may read, or 404. Others than its author read it with personal data covered. */
export async function readEntry(actor: Actor, entryId: string) {
  const row = await db.diaryEntry.findFirst({
    where: { AND: [{ id: recordId(entryId) }, readableBy(actor)] },
    select: readSelect,
  })
  if (!row) throw new Response(null, { status: 404 })
  const { id, clientId, version, authorId, createdAt, updatedAt, author, organization, contactPoint, photos, ...rest } =
    row
  const own = authorId === actor.id
  const cover = own ? (text: string) => text : maskPersonalData
  const content = contentOf(rest)
  return {
    id,
    clientId,
    version,
    own,
    author: author.name,
    unit: organization.name,
    createdAt,
    updatedAt,
    photos,
    content: {
      ...content,
      text: cover(content.text),
      place: cover(contactPoint ? contactPoint.town + contactPoint.name : content.place),
      findings: content.findings.map((finding) => ({ ...finding, summary: cover(finding.summary) })),
    },
  }
}

/** The actor's own entry as she edits it, or 404. */
export async function ownEntry(actor: Actor, entryId: string) {
  const row = await db.diaryEntry.findFirst({
    where: { id: recordId(entryId), authorId: actor.id, deletedAt: null },
    select: { ...contentSelect, id: true, clientId: true, version: true, photos: readSelect.photos },
  })
  if (!row) throw new Response(null, { status: 404 })
  const { id, clientId, version, photos, ...rest } = row
  return { id, clientId, version, photos, content: contentOf(rest) }
}

/** A photo's place in the store, if the actor may read its entry; else 404. */
export async function readPhoto(actor: Actor, photoId: string): Promise<{ storageKey: string; contentType: string }> {
  const photo = await db.photo.findFirst({
    where: { id: recordId(photoId), diaryEntry: readableBy(actor) },
    select: { storageKey: true, contentType: true },
  })
  if (!photo) throw new Response(null, { status: 404 })
  return photo
}

/** What to start the next entry from: where she went last, and all she wrote then. */
export async function lastEntry(actor: Actor) {
  const row = await db.diaryEntry.findFirst({
    where: { authorId: actor.id, deletedAt: null },
    orderBy: [{ date: 'desc' }, { createdAt: 'desc' }],
    select: contentSelect,
  })
  return row && contentOf(row)
}

/** Contact points of the unit to choose from, the one used last first; closed ones only where `kept` needs them. */
export async function contactPointChoices(actor: Actor, kept?: string): Promise<{ value: string; label: string }[]> {
  const points = await db.contactPoint.findMany({
    where: { organizationId: actor.unit.id, OR: [{ until: null }, ...(kept ? [{ id: kept }] : [])] },
    select: {
      id: true,
      name: true,
      town: true,
      diaryEntries: {
        where: { authorId: actor.id, deletedAt: null },
        orderBy: { date: 'desc' },
        take: 1,
        select: { date: true },
      },
    },
    orderBy: [{ town: 'asc' }, { name: 'asc' }],
  })
  const lastUse = (point: (typeof points)[number]) => point.diaryEntries[0]?.date.getTime() ?? 0
  return points
    .sort((one, other) => lastUse(other) - lastUse(one))
    .map(({ id, name, town }) => ({ value: id, label: `${town}${name}` }))
}
