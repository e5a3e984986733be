import sharp, { type OutputInfo, type OverlayOptions, type SharpOptions } from 'sharp'
import { PICTURE_PIXELS } from './upload-limits'

/** A rectangle in thousandths of the picture's width and height. */
type Box = { x: number; y: number; w: number; h: number }

const longestSide = 1600
/** So few colours are left of each box that no face and no character can be won back from them. */
const blocks = 4

/**
 * A picture encoded anew, without metadata, profile or comment, each box reduced to a few mean colours.
 * The size is capped so that neither it nor the bytes tell which camera took it. Undefined when unreadable.
 */
export async function hidePicture(
  bytes: Buffer,
  boxes: readonly Box[],
): Promise<{ bytes: Buffer; contentType: string; extension: 'jpg' | 'png' } | undefined> {
  try {
    const source = sharp(bytes, { limitInputPixels: PICTURE_PIXELS, failOn: 'error' })
    const isDrawing = (await source.metadata()).format === 'png'
    const { data, info } = await source
      .rotate()
      .toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } }
    const patches = []
    for (const box of boxes) patches.push(await patchOf(data, raw, info, box))
    const plain = sharp(data, raw).composite(patches)
    const encoded = isDrawing ? plain.png() : plain.flatten({ background: '#fff' }).jpeg({ quality: 80 })
    return {
      bytes: await encoded.toBuffer(),
      contentType: isDrawing ? 'image/png' : 'image/jpeg',
      extension: isDrawing ? 'png' : 'jpg',
    }
  } catch {
    return undefined
  }
}

/** The box as a coarse mosaic, opaque, laid over the picture. */
async function patchOf(
  data: Buffer,
  raw: SharpOptions,
  { width, height }: OutputInfo,
  { x, y, w, h }: Box,
): Promise<OverlayOptions> {
  const left = Math.min(width - 1, Math.floor((x * width) / 1000))
  const top = Math.min(height - 1, Math.floor((y * height) / 1000))
  const right = Math.min(width, Math.max(left + 1, Math.ceil(((x + w) * width) / 1000)))
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil(((y + h) * height) / 1000)))
  const size = { width: right - left, height: bottom - top }
  const longer = Math.max(size.width, size.height)
  const coarse = await sharp(data, raw)
    .extract({ left, top, ...size })
    .flatten({ background: '#fff' })
    .resize(
      Math.max(1, Math.round((blocks * size.width) / longer)),
      Math.max(1, Math.round((blocks * size.height) / longer)),
      { fit: 'fill', kernel: 'cubic' },
    )
    .png()
    .toBuffer()
  return {
    input: await sharp(coarse).resize(size.width, size.height, { fit: 'fill', kernel: 'nearest' }).png().toBuffer(),
    left,
    top,
  }
}
