import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileStore } from '../../app/server/files.server'
import { createFileStore, isFileName } from '../../app/server/files.server'

const NAME = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.pdf' // SHA-256 of "abc"

/** What every store must do; S3 runs where STORAGE_TEST_URL (and STORAGE_KEY_ID, STORAGE_SECRET) name a server. */
function fileStoreContract(open: () => FileStore) {
  it('names a file by its content and gives it back', async () => {
    const store = open()
    expect(await store.put(Buffer.from('abc'), 'pdf')).toBe(NAME)
    expect((await store.read(NAME))?.toString()).toBe('abc')
    const file = await store.open(NAME)
    expect([file?.bytes, file?.contentType]).toEqual([3, 'application/pdf'])
    file?.stream.destroy()
  })

  it('keeps the same bytes once, also when put twice at the same time', async () => {
    const store = open()
    const names = await Promise.all([1, 2, 3].map(() => store.put(Buffer.from('abc'), 'pdf')))
    expect(new Set(names)).toEqual(new Set([NAME]))
    expect((await store.read(NAME))?.toString()).toBe('abc')
  })

  it('keeps a megabyte unchanged', async () => {
    const store = open()
    const bytes = Buffer.alloc(1024 * 1024, 'Fuqing妇情')
    expect((await store.read(await store.put(bytes, 'docx')))?.equals(bytes)).toBe(true)
  })

  it('removes a file, and again without complaint', async () => {
    const store = open()
    const name = await store.put(Buffer.from('to go'), 'png')
    await store.remove(name)
    await store.remove(name)
    expect(await store.read(name)).toBeUndefined()
  })

  it('knows no file under another name', async () => {
    const store = open()
    for (const name of ['', '../../etc/passwd', `../${NAME}`, `${NAME}/..`, `${NAME}\0`, NAME.toUpperCase(), 'x.pdf']) {
      expect(isFileName(name)).toBe(false)
      expect(await store.open(name)).toBeUndefined()
      expect(await store.read(name)).toBeUndefined()
      await store.remove(name)
    }
    expect(await store.open(NAME.replace('b', 'c'))).toBeUndefined()
  })
}

describe('files in a local folder', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'fuqing-files-'))
  })
  afterAll(() => rm(root, { recursive: true }))

  fileStoreContract(() => createFileStore({ root: path.join(root, 'files') }))

  it('repairs a file that was torn by a crash', async () => {
    const store = createFileStore({ root: path.join(root, 'torn') })
    await store.put(Buffer.from('abc'), 'pdf')
    await writeFile(path.join(root, 'torn', 'ba', NAME), 'a')
    await store.put(Buffer.from('abc'), 'pdf')
    expect((await store.read(NAME))?.toString()).toBe('abc')
    expect(await readdir(path.join(root, 'torn', 'ba'))).toEqual([NAME])
  })
})

const url = process.env['STORAGE_TEST_URL']
describe.skipIf(!url)('files in an S3 store (skipped unless STORAGE_TEST_URL names a server to test with)', () => {
  fileStoreContract(() =>
    createFileStore({
      root: '',
      storageUrl: url,
      keyId: process.env['STORAGE_KEY_ID'],
      secret: process.env['STORAGE_SECRET'],
    }),
  )
})
