import { randomUUID } from 'node:crypto'
import { db } from '../../server/db.server'
import { hidePicture } from '../../server/documents/hide-picture.server'
import { files } from '../../server/file-store.server'
import { Refusal } from '../../server/refusal'
import type { Decisions } from './finds'

/** A picture as judges get it, kept under a name that tells nothing. */
export type BlindPicture = { id: string; number: number; storageKey: string; contentType: string }

/**
 * Writes the pictures that judges may see: encoded anew, boxes made unrecognisable in the bytes themselves.
 * Done before the copy is confirmed, since it takes longer than a transaction should.
 */
export async function applyPictures(entryId: string): Promise<{ version: number | null; pictures: BlindPicture[] }> {
  const draft = await db.blindCopyDraft.findUnique({
    where: { entryId }, select: { decisions: true, version: true, entry: { select: { submission: { select: { reportId: true } } } } },
  })
  const shown = ((draft?.decisions as Decisions | undefined)?.pictures ?? []).filter(({ choice }) => choice === 'keep' || choice === 'blur')
  if (!draft || shown.length === 0) return { version: draft?.version ?? null, pictures: [] }
  const stored = await db.reportFile.findMany({
    where: { id: { in: shown.map(({ fileId }) => fileId) }, reportId: draft.entry.submission.reportId, kind: 'PICTURE' }, select: { id: true, storageKey: true },
  })
  const pictures: BlindPicture[] = []
  for (const { number, fileId, boxes } of shown) {
    const source = stored.find(({ id }) => id === fileId)
    const bytes = source && (await files.read(source.storageKey))
    const hidden = bytes && (await hidePicture(bytes, boxes))
    if (!hidden) throw new Refusal(`图${number}的文件打不开，请选“不给评委看”，或请作者重新上传。`)
    pictures.push({ id: randomUUID(), number, storageKey: await files.put(hidden.bytes, hidden.extension), contentType: hidden.contentType })
  }
  return { version: draft.version, pictures }
}
