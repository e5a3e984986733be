import { db } from '../../server/db.server'
import { inspectUpload } from '../../server/documents/inspect-upload.server'
import { cleanPicture } from '../../server/documents/pictures.server'
import { UPLOAD_BYTES } from '../../server/documents/upload-limits'
import { files } from '../../server/file-store.server'
import { Refusal } from '../../server/refusal'

/** Bytes of a form with a proof: the largest file and its fields. */
export const proofFormBytes = UPLOAD_BYTES.proof + 64 * 1024

/**
 * Keeps an uploaded proof: a picture encoded anew without its data, a PDF or a Word file as it is.
 * @throws Refusal that says what is wrong with the file and what to do
 */
export async function keepProof(upload: File) {
  const bytes = Buffer.from(await upload.arrayBuffer())
  const verdict = await inspectUpload(bytes, upload.name, 'proof')
  if (!verdict.ok) throw new Refusal(verdict.message, 'file')
  const name = upload.name.slice(0, 200)
  if (verdict.format === 'pdf')
    return { name, storageKey: await files.put(bytes, 'pdf'), contentType: 'application/pdf', bytes: bytes.length }
  if (verdict.format === 'docx')
    return {
      name,
      storageKey: await files.put(bytes, 'docx'),
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: bytes.length,
    }
  const picture = await cleanPicture(bytes)
  if (!picture) throw new Refusal('图片已损坏，打不开，没有登记。请重新扫描或拍照后再试。', 'file')
  const { buffer, contentType } = picture
  return {
    name,
    storageKey: await files.put(buffer, contentType === 'image/png' ? 'png' : 'jpg'),
    contentType,
    bytes: buffer.length,
  }
}

/** The proof of one use of a report, to be saved: never shown in the browser. @throws Response 404 */
export async function openProof(reportId: string, useId: string): Promise<{ name: string; bytes: Buffer }> {
  const proof = await db.useProof.findFirst({
    where: { useId, use: { reportId } },
    select: { name: true, storageKey: true },
  })
  const bytes = proof && (await files.read(proof.storageKey))
  if (!bytes) throw new Response(null, { status: 404 })
  const ending = proof.storageKey.slice(proof.storageKey.lastIndexOf('.'))
  return { name: `${proof.name.replace(/\.\w+$/, '')}${ending}`, bytes }
}
