import { inspectUpload } from '../server/documents/inspect-upload.server'
import { cleanPicture } from '../server/documents/pictures.server'
import { files } from '../server/file-store.server'
import { forgetFiles } from '../server/forget-files.server'
import { Refusal } from '../server/refusal'
import { maxPhotos } from './vocabulary'

/** A photo in the store, ready to become a row of an entry. */
export type KeptPhoto = { storageKey: string; contentType: string; width: number; height: number; bytes: number }

/**
 * Guards, turns upright and re-encodes uploaded photos, so that neither place nor camera stays in them, for the work
 * that makes rows of them. When it fails, none is left behind.
 * @throws Refusal that names the photo which cannot be taken
 */
export async function keepPhotos<T>(uploads: File[], work: (photos: KeptPhoto[]) => Promise<T>): Promise<T> {
  if (uploads.length > maxPhotos) throw new Refusal(`一条日记最多 ${maxPhotos} 张照片。`, 'photos')
  const kept: KeptPhoto[] = []
  try {
    for (const upload of uploads) kept.push(await keepPhoto(upload)) // one at a time: decoding takes memory
    return await work(kept)
  } catch (error) {
    await forgetFiles(kept.map(({ storageKey }) => storageKey)).catch(() => undefined) // the first failure is the one to tell
    throw error
  }
}

async function keepPhoto(upload: File): Promise<KeptPhoto> {
  const bytes = Buffer.from(await upload.arrayBuffer())
  const verdict = await inspectUpload(bytes, upload.name, 'picture')
  if (!verdict.ok) throw new Refusal(`照片“${upload.name}”没有存：${verdict.message}`, 'photos')
  const picture = await cleanPicture(bytes)
  if (!picture) throw new Refusal(`照片“${upload.name}”已损坏，打不开，没有存。请重新拍一张或换一张。`, 'photos')
  const { buffer, contentType, width, height } = picture
  const storageKey = await files.put(buffer, contentType === 'image/png' ? 'png' : 'jpg')
  return { storageKey, contentType, width, height, bytes: buffer.length }
}
