import { readdirSync } from 'node:fs'
import path from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPhoto } from '../../../app/diaries/queries.server'
import { record } from '../../../app/diaries/record.server'
import { revise } from '../../../app/diaries/revise.server'
import { files } from '../../../app/server/file-store.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { entryInput } from '../../factories/diaries'

/** A photo as a phone takes it, with the place it was taken at; another number is another colour, so another file. */
async function photo(number: number, name = 'photo.jpg') {
  const bytes = await sharp({
    create: {
      width: 40,
      height: 30,
      channels: 3,
      background: { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 },
    },
  })
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '35/1 12/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '115/1 5/1 20/1',
      },
    })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}
const photosOf = (diaryEntryId: string) => db.photo.findMany({ where: { diaryEntryId }, orderBy: { createdAt: 'asc' } })

test('a photo is kept without the place and the camera it came from', async () => {
  const original = await photo(10)
  expect((await exifr.parse(Buffer.from(await original.arrayBuffer()), true)) as unknown).toMatchObject({
    Make: 'Phone',
    latitude: expect.any(Number) as number,
  })
  const { id } = await record(await makeActor('CADRE'), entryInput(), [original])
  const [kept] = await photosOf(id)
  expect(kept).toMatchObject({ contentType: 'image/jpeg', width: 40, height: 30 })
  const bytes = (await files.read(kept!.storageKey))!
  expect(bytes.length).toBe(kept!.bytes)
  expect((await exifr.parse(bytes, true).catch(() => undefined)) as unknown).toBeUndefined()
})

test('a photo is there for those who may read its entry, and for nobody else', async () => {
  const author = await makeActor('CADRE')
  const leader = await makeActor('UNIT_LEADER')
  const strangers = [
    await makeActor('CADRE'),
    await makeActor('UNIT_LEADER', '371002'),
    await makeActor('RESEARCHER', '370000'),
  ]
  const shared = (await photosOf((await record(author, entryInput(), [await photo(20)])).id))[0]!.id
  const secret = (await photosOf((await record(author, entryInput({ sensitive: true }), [await photo(21)])).id))[0]!.id
  for (const reader of [author, leader]) expect((await readPhoto(reader, shared)).contentType).toBe('image/jpeg')
  expect((await readPhoto(author, secret)).contentType).toBe('image/jpeg')
  for (const stranger of strangers) await expect(readPhoto(stranger, shared)).rejects.toMatchObject({ status: 404 })
  for (const reader of [leader, ...strangers])
    await expect(readPhoto(reader, secret)).rejects.toMatchObject({ status: 404 })
})

test('a disguised file and a tenth photo are refused, and nothing is stored', async () => {
  const actor = await makeActor('CADRE')
  const disguised = new File(['<script>alert(1)</script>'], 'a.jpg', { type: 'image/jpeg' })
  await expect(record(actor, entryInput(), [disguised])).rejects.toMatchObject({ name: 'Refusal', field: 'photos' })
  const ten = await Promise.all(Array.from({ length: 10 }, (_, index) => photo(100 + index)))
  await expect(record(actor, entryInput(), ten)).rejects.toMatchObject({ field: 'photos' })
  expect(await db.diaryEntry.count({ where: { authorId: actor.id } })).toBe(0)
})

test('photos are added and removed with a change; bytes still used elsewhere stay', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await record(actor, entryInput(), [await photo(30), await photo(31)])
  const other = await record(actor, entryInput(), [await photo(31)])
  const [alone, shared] = await photosOf(id)
  await revise(actor, id, entryInput({ version: 1 }), { added: [await photo(32)], removed: [alone!.id, shared!.id] })
  expect((await photosOf(id)).map(({ width }) => width)).toEqual([40])
  expect(await files.read(alone!.storageKey)).toBeUndefined()
  expect((await files.read(shared!.storageKey))?.length).toBe(shared!.bytes)
  const nine = await Promise.all(Array.from({ length: 9 }, (_, index) => photo(40 + index)))
  await expect(revise(actor, id, entryInput({ version: 2 }), { added: nine, removed: [] })).rejects.toMatchObject({
    field: 'photos',
  })
  expect(await photosOf(id)).toHaveLength(1)
  // A photo of another entry is not removed through this one.
  const foreign = (await photosOf(other.id))[0]!.id
  await revise(actor, id, entryInput({ version: 2, text: '再改' }), { added: [], removed: [foreign] })
  expect(await photosOf(other.id)).toHaveLength(1)
})

test('photos of an entry that is not taken leave no file behind; what another entry shows stays', async () => {
  const author = await makeActor('CADRE')
  const { id } = await record(author, entryInput(), [await photo(70)])
  const [kept] = await photosOf(id)
  const store = path.resolve(process.env.DATA_DIR!, 'files')
  const before = readdirSync(store, { recursive: true })
  const elsewhere = entryInput({ contactPointId: author.id })
  await expect(record(author, elsewhere, [await photo(70), await photo(71)])).rejects.toThrow()
  const broken = new File(['no picture'], 'broken.jpg', { type: 'image/jpeg' })
  await expect(record(author, entryInput(), [await photo(72), broken])).rejects.toThrow(/broken/)
  await expect(
    revise(author, id, entryInput({ version: 99, text: '另一个窗口写的。' }), {
      added: [await photo(73)],
      removed: [],
    }),
  ).rejects.toThrow()
  expect(readdirSync(store, { recursive: true }).filter((name) => String(name).includes('.'))).toEqual(
    before.filter((name) => String(name).includes('.')),
  )
  expect(await files.read(kept!.storageKey)).toBeDefined()
})
