import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { files } from '../server/file-store.server'
import { findOwnDraft } from './queries.server'
import { readableBy } from './readable.server'

/** Pictures of her draft, in the order they came. */
export async function listPictures(actor: Actor, reportId: string) {
  const { content, handedIn } = await findOwnDraft(actor, reportId)
  const pictures = await db.reportFile.findMany({
    where: { reportId, kind: 'PICTURE' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, bytes: true },
  })
  return { title: content.title, handedIn, pictures }
}

/**
 * Opens a file for whoever may read its report; the uploaded Word file is for its owner alone.
 * Pictures of an import that is not confirmed yet are their owner's too.
 */
export async function openReportFile(actor: Actor, fileId: string) {
  const file = await db.reportFile.findFirst({
    where: {
      id: fileId,
      OR: [{ ownerId: actor.id }, { kind: 'PICTURE', report: { AND: readableBy(actor) } }],
    },
    select: { kind: true, name: true, storageKey: true },
  })
  const stored = file && (await files.open(file.storageKey))
  if (!file || !stored) throw new Response(null, { status: 404 })
  return { ...stored, name: file.name, isOriginal: file.kind === 'ORIGINAL' }
}
