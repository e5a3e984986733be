import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { S3Location } from './storage-url'
import { parseStorageUrl } from './storage-url'

export interface FileStoreOptions {
  /** Folder of the local store; made when missing. */
  root: string
  /** `s3://…`; without it files stay in `root`. */
  storageUrl?: string
  keyId?: string
  secret?: string
}

export interface StoredFile {
  stream: Readable
  bytes: number
  contentType: string
}

/** Files by the hash of their content: a name never changes its bytes, the same bytes are kept once. */
export interface FileStore {
  /** Keeps bytes and returns their name, `HASH.EXT`. Doing it again changes nothing and repairs a torn file. */
  put: (bytes: Buffer, extension: FileExtension) => Promise<string>
  /** Undefined when there is no such file or the name is none of ours. */
  open: (name: string) => Promise<StoredFile | undefined>
  read: (name: string) => Promise<Buffer | undefined>
  /** Removes a file if it is there. The caller knows that nothing else refers to the same bytes. */
  remove: (name: string) => Promise<void>
}

const CONTENT_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  txt: 'text/plain',
} as const

export type FileExtension = keyof typeof CONTENT_TYPES

const NAME = /^([0-9a-f]{64})\.(jpg|png|docx|xlsx|pdf|ris|bib|txt)$/

/** Whether a name could be one of ours; no other name ever reaches the disk. */
export function isFileName(name: string): boolean {
  return NAME.test(name)
}

export function createFileStore(options: FileStoreOptions): FileStore {
  const location = options.storageUrl ? parseStorageUrl(options.storageUrl) : undefined
  const prefix = location?.prefix ? `${location.prefix}/` : ''
  const keyOf = (name: string) => `${prefix}${name.slice(0, 2)}/${name}`
  let opening: Promise<Disk> | undefined
  const openDisk = () => (opening ??= location ? s3Disk(location, options) : localDisk(options.root))

  const open = async (name: string): Promise<StoredFile | undefined> => {
    const extension = NAME.exec(name)?.[2] as FileExtension | undefined
    if (!extension) return undefined
    const disk = await openDisk()
    const meta = await missingIsUndefined(disk.getMetaData(keyOf(name)))
    const stream = meta && (await missingIsUndefined(disk.getStream(keyOf(name))))
    return stream && { stream, bytes: meta.contentLength, contentType: CONTENT_TYPES[extension] }
  }

  return {
    open,
    async put(bytes, extension) {
      const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
      const disk = await openDisk()
      const kept = await missingIsUndefined(disk.getMetaData(keyOf(name)))
      if (kept?.contentLength !== bytes.length) {
        await disk.put(keyOf(name), bytes, { contentType: CONTENT_TYPES[extension] })
      }
      return name
    },
    async read(name) {
      const file = await open(name)
      return file && buffer(file.stream)
    },
    async remove(name) {
      if (isFileName(name)) await missingIsUndefined((await openDisk()).delete(keyOf(name)))
    },
  }
}

async function localDisk(root: string): Promise<Disk> {
  await mkdir(root, { recursive: true, mode: 0o700 }) // people's photographs and reports are for the server alone
  return new Disk(new FSDriver({ location: root, visibility: 'private' }))
}

/** Loads the S3 client, which takes a second, only where it is used. */
async function s3Disk(location: S3Location, { keyId, secret }: FileStoreOptions): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const { bucket, region, endpoint, forcePathStyle } = location
  const driver = new S3Driver({
    bucket,
    region,
    endpoint,
    forcePathStyle,
    visibility: 'private',
    supportsACL: false,
    credentials: keyId && secret ? { accessKeyId: keyId, secretAccessKey: secret } : undefined,
    // Servers of one's own often do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return new Disk(driver)
}

/** Turns "there is no such file" into undefined; every other failure stays one. */
async function missingIsUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ((one as NodeJS.ErrnoException).code === 'ENOENT' || /^(NotFound|NoSuchKey)$/.test(one.name)) return true
  }
  return false
}
