import { randomUUID } from 'node:crypto'
import { db } from '../../server/db.server'
import { hidePicture } from '../../server/documents/hide-picture.server'
import { files } from '../../server/file-store.server'
import { Refusal } from '../../server/refusal'
import type { Decisions } from './finds'

/** Pictures as judges get them, each kept under a name that tells nothing, and the version of the draft they follow. */
export type AppliedPictures = {
  version: number | null
  pictures: { id: string; number: number; storageKey: string; contentType: string }[]
}

/**
 * Writes the pictures that judges may see: encoded anew, boxes made unrecognisable in the bytes themselves.
 * Done before the copy is confirmed, since it takes longer than a transaction should.
 */
export async function applyPictures(entryId: string): Promise<AppliedPictures> {
  const draft = await db.blindCopyDraft.findUnique({
    where: { entryId },
    select: { decisions: true, version: true, entry: { select: { submission: { select: { reportId: true } } } } },
  })
  const shown = ((draft?.decisions as Decisions | undefined)?.pictures ?? []).filter(
    ({ choice }) => choice === 'keep' || choice === 'blur',
  )
  if (!draft || shown.length === 0) return { version: draft?.version ?? null, pictures: [] }
  const stored = await db.reportFile.findMany({
    where: {
      id: { in: shown.map(({ fileId }) => fileId) },
      reportId: draft.entry.submission.reportId,
      kind: 'PICTURE',
    },
    select: { id: true, storageKey: true },
  })
  const made = []
  for (const { number, fileId, boxes } of shown) {
    const source = stored.find(({ id }) => id === fileId)
    const bytes = source && (await files.read(source.storageKey))
    const hidden = bytes && (await hidePicture(bytes, boxes))
    if (!hidden) throw new Refusal(`图${number}的文件打不开，请选“不给评委看”，或请作者重新上传。`)
    made.push({ number, ...hidden })
  }
  const pictures = []
  for (const { number, bytes, extension, contentType } of made)
    pictures.push({ id: randomUUID(), number, storageKey: await files.put(bytes, extension), contentType })
  return { version: draft.version, pictures }
}
