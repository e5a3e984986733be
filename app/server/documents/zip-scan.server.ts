import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import type { UnpackLimits } from './upload-limits'

export type ZipFault = 'bomb' | 'encrypted' | 'damaged'

/** Thrown when a zip may not or cannot be unpacked. */
export class ZipRefused extends Error {
  constructor(
    readonly fault: ZipFault,
    detail: string,
  ) {
    super(detail)
  }
}

export interface ZipContents {
  names: string[]
  /** Unpacked bytes of the entries asked for. */
  kept: Map<string, Buffer>
}

/**
 * Reads a zip in memory within limits.
 *
 * The directory is judged first, before a byte is inflated. As a directory can lie, every entry is then
 * inflated as a stream (yauzl stops at the declared size) and thrown away unless `keep` asks for it.
 * @throws ZipRefused
 */
export async function scanZip(
  bytes: Buffer,
  limits: UnpackLimits,
  keep: (name: string) => boolean,
): Promise<ZipContents> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    const entries = await readDirectory(zip, limits)
    const kept = new Map<string, Buffer>()
    for (const entry of entries) {
      const content = await inflate(zip, entry, keep(entry.fileName))
      if (content) kept.set(entry.fileName, content)
    }
    return { names: entries.map((entry) => entry.fileName), kept }
  } catch (error) {
    if (error instanceof ZipRefused) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new ZipRefused(/too many bytes/.test(detail) ? 'bomb' : 'damaged', detail)
  }
}

async function readDirectory(zip: ZipFile, limits: UnpackLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new ZipRefused('bomb', `${zip.entryCount} entries`)
  const entries: Entry[] = []
  const seen = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new ZipRefused('encrypted', entry.fileName)
    // Two entries of one name are read differently by different programs: a way to hide content.
    const name = entry.fileName.toLowerCase()
    if (seen.has(name)) throw new ZipRefused('damaged', `twice: ${entry.fileName}`)
    seen.add(name)
    total += entry.uncompressedSize
    if (total > limits.totalBytes || isBomb(entry, limits)) throw new ZipRefused('bomb', entry.fileName)
    entries.push(entry)
  }
  return entries
}

function isBomb(entry: Entry, limits: UnpackLimits): boolean {
  const size = entry.uncompressedSize
  if (/\.(xml|rels)$/i.test(entry.fileName) && size > limits.xmlBytes) return true
  return size > 1024 * 1024 && size / Math.max(entry.compressedSize, 1) > limits.ratio
}

async function inflate(zip: ZipFile, entry: Entry, keep: boolean): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (keep) chunks.push(chunk as Buffer)
  }
  return keep ? Buffer.concat(chunks) : undefined
}
