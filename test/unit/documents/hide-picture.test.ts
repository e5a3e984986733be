import exifr from 'exifr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { hidePicture } from '../../../app/server/documents/hide-picture.server'

/** A banner of fine stripes on grey: what a blur would have to destroy. */
async function banner(format: 'png' | 'jpeg'): Promise<Buffer> {
  const [width, height] = [600, 400]
  const raw = Buffer.alloc(width * height * 3, 128)
  for (let y = 100; y < 200; y++)
    for (let x = 100; x < 500; x++) raw.fill((x >> 2) % 2 ? 255 : 0, (y * width + x) * 3, (y * width + x) * 3 + 3)
  const picture = sharp(raw, { raw: { width, height, channels: 3 } }).withExif({
    IFD0: { Artist: 'wangxiuying', Copyright: 'caoxian' },
    IFD3: { GPSLatitude: '34/1 49/1 0/1' },
  })
  return format === 'png' ? picture.png().toBuffer() : picture.jpeg({ quality: 95 }).toBuffer()
}

const column = async (bytes: Buffer, y: number) => {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  return Array.from({ length: 400 }, (_, x) => data[(y * info.width + 100 + x) * info.channels]!)
}
const levels = (values: readonly number[]) => new Set(values.map((value) => Math.round(value / 16))).size

test.each(['png', 'jpeg'] as const)('a %s keeps no metadata, and of a box only a few mean colours', async (format) => {
  const source = await banner(format)
  expect(source.includes('wangxiuying')).toBe(true)
  const hidden = (await hidePicture(source, [{ x: 150, y: 240, w: 700, h: 270 }]))!
  const meta = await sharp(hidden.bytes).metadata()
  expect([meta.exif, meta.icc, meta.xmp, meta.iptc, meta.comments]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(hidden.bytes.includes('wangxiuying') || hidden.bytes.includes('caoxian')).toBe(false)
  expect(await exifr.parse(hidden.bytes, { ihdr: false }).catch(() => undefined)).toBeUndefined()
  const [before, after] = [await column(source, 150), await column(hidden.bytes, 150)]
  const swing = (values: readonly number[]) =>
    values.slice(1).filter((value, i) => Math.abs(value - values[i]!) > 100).length
  expect(swing(before)).toBeGreaterThan(80)
  expect(swing(after)).toBe(0)
  expect(levels(after)).toBeLessThanOrEqual(6)
})

test('what lies outside the boxes stays, boxes may reach the edge or be tiny', async () => {
  const source = await banner('png')
  const hidden = (await hidePicture(source, [
    { x: 990, y: 990, w: 10, h: 10 },
    { x: 0, y: 0, w: 1, h: 1 },
  ]))!
  expect(await column(hidden.bytes, 150)).toEqual(await column(source, 150))
})

test('a large picture is made smaller, a broken one refused', async () => {
  const large = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer()
  expect((await sharp((await hidePicture(large, []))!.bytes).metadata()).width).toBe(1600)
  expect(await hidePicture(Buffer.from('no picture'), [])).toBeUndefined()
})
