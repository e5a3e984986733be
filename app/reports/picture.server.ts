import type { Actor } from '../accounts/actor'
import { db, type Transaction } from '../server/db.server'
import { inspectUpload } from '../server/documents/inspect-upload.server'
import { cleanPicture, type CleanPicture } from '../server/documents/pictures.server'
import { files } from '../server/file-store.server'
import { Refusal } from '../server/refusal'
import { lockEditableReport } from './own-report.server'

const most = 60

/** Stores a cleaned picture of the actor's; `reportId` may come later, when an import is confirmed. */
export async function keepPicture(
  tx: Transaction,
  actor: Actor,
  picture: CleanPicture,
  { reportId, name }: { reportId: string | null; name: string },
) {
  const storageKey = await files.put(picture.buffer, picture.contentType === 'image/png' ? 'png' : 'jpg')
  return tx.reportFile.create({
    data: {
      reportId,
      ownerId: actor.id,
      kind: 'PICTURE',
      name,
      storageKey,
      contentType: picture.contentType,
      bytes: picture.buffer.length,
    },
    select: { id: true },
  })
}

/**
 * Adds a picture to her draft: judged by its content, re-encoded without metadata.
 * @returns its id; the text shows it as ![…](/files/<id>)
 * @throws Refusal in words for the author
 */
export async function addPicture(
  actor: Actor,
  { reportId, bytes, fileName }: { reportId: string; bytes: Buffer; fileName: string },
): Promise<{ id: string }> {
  const verdict = await inspectUpload(bytes, fileName, 'picture')
  if (!verdict.ok) throw new Refusal(verdict.message, 'picture')
  const picture = await cleanPicture(bytes)
  if (!picture)
    throw new Refusal('图片已损坏，系统打不开。文字没有受影响。请用看图软件另存为 JPG 或 PNG 后再上传。', 'picture')
  return db.$transaction(async (tx) => {
    await lockEditableReport(tx, actor, reportId)
    const kept = await tx.reportFile.count({ where: { reportId, kind: 'PICTURE' } })
    if (kept >= most) throw new Refusal(`一篇报告最多放 ${most} 张图片。`, 'picture')
    return keepPicture(tx, actor, picture, { reportId, name: fileName.slice(0, 120) })
  })
}
