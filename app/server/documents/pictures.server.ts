import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { nameFormat } from './foreign-format.server'
import { PICTURE_PIXELS } from './upload-limits'
import type { UploadFormat, UploadVerdict } from './upload-verdict'
import { refusal } from './upload-verdict'

const FORMATS: Record<string, UploadFormat> = { jpg: 'jpeg', png: 'png', webp: 'webp' }

/** A picture ready to be kept: its name is the hash of its content. */
export interface CleanPicture {
  name: string
  contentType: 'image/jpeg' | 'image/png'
  buffer: Buffer
  width: number
  height: number
}

/** Judges an uploaded picture by its content and declared size in pixels, without decoding it. */
export async function inspectPicture(bytes: Buffer): Promise<UploadVerdict> {
  const found = await fileTypeFromBuffer(bytes)
  const format = found && FORMATS[found.ext]
  if (!format) return refusal.disguised('picture', await nameFormat(bytes))
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return width * height > PICTURE_PIXELS ? refusal.bomb('picture') : { ok: true, format, notices: [] }
  } catch {
    return refusal.damaged('picture')
  }
}

/**
 * Re-encodes a picture: turned upright, at most 2000 px a side, without EXIF, GPS, profile or comments.
 * Photographs become JPEG; drawings (PNG, GIF) stay PNG. Undefined when the bytes cannot be read.
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !['jpg', 'png', 'webp', 'gif', 'tif'].includes(found.ext)) return undefined
  try {
    const upright = sharp(bytes, { limitInputPixels: PICTURE_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 15 })
    const isDrawing = found.ext === 'png' || found.ext === 'gif'
    const encoded = isDrawing ? upright.png() : upright.flatten({ background: '#fff' }).jpeg({ quality: 82 })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    const hash = createHash('sha256').update(data).digest('hex')
    return {
      name: `${hash}.${isDrawing ? 'png' : 'jpg'}`,
      contentType: isDrawing ? 'image/png' : 'image/jpeg',
      buffer: data,
      width: info.width,
      height: info.height,
    }
  } catch {
    return undefined
  }
}
