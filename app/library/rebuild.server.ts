import { fingerprint, SearchUnavailable, type SearchDocument } from '../../search'
import { pool } from '../server/db.server'
import { allDocumentIds, readDocumentsForIndex } from './documents.server'
import { searchEngine } from './engine.server'
import { inTurn } from './index-lock.server'

/**
 * Makes the index anew from PostgreSQL; searches see the old one until the new one is complete. One at a time:
 * machines that share an engine may start together, and would take away each other's half-made index.
 * @returns how many documents it holds; 0 when only a lost one was to be made anew, and it is there
 */
export function rebuildIndex({ onlyLost = false } = {}): Promise<number> {
  return inTurn('remake', async () => (onlyLost && !(await isLost()) ? 0 : rebuild()))
}

/** True when the index is empty though there are documents for it, or cannot be read any more. */
export async function isLost(): Promise<boolean> {
  const { documents, ok, trouble } = await (await searchEngine()).health()
  if (!ok) return trouble === 'file'
  return documents === 0 && !(await allDocumentIds().next()).done
}

async function rebuild(): Promise<number> {
  let count = 0
  async function* documents(): AsyncGenerator<SearchDocument> {
    for await (const ids of allDocumentIds()) {
      const standing = await readDocumentsForIndex(ids)
      await noteOld(standing.map(({ id }) => id))
      for (const document of standing) {
        count += 1
        yield document
      }
    }
  }
  await (await searchEngine()).rebuild(documents())
  return count
}

/** What the library held before anybody watched it is news to nobody. */
async function noteOld(ids: string[]): Promise<void> {
  await pool.query(
    `INSERT INTO "LibraryArrival" ("documentId", "at") SELECT id, 'epoch' FROM unnest($1::text[]) id
    WHERE NOT EXISTS (SELECT FROM "IndexJob" j WHERE j."documentId" = id AND j."doneAt" IS NULL) ON CONFLICT DO NOTHING`,
    [ids],
  )
}

/** What verifying found, and mended. */
export interface Difference {
  documents: number
  /** In the database, not in the index. */
  missing: number
  /** In both, but not the same. */
  stale: number
  /** In the index, not in the database. */
  surplus: number
  /** The index could not be read and was made anew. */
  remade: boolean
}

/** Compares index and database, document by document, and mends what differs; nobody else changes those it looks at. */
export function verifyIndex(): Promise<Difference> {
  return inTurn('remake', async () => {
    const indexed = await readEntries()
    const difference = { documents: 0, missing: 0, stale: 0, surplus: 0, remade: indexed === null }
    if (!indexed) return { ...difference, documents: await rebuild() }
    for await (const ids of allIds(indexed)) await inTurn('follow', () => compare(ids, indexed, difference))
    return difference
  })
}

/** What the index holds, each id with its fingerprint; null when it cannot be read. */
async function readEntries(): Promise<Map<string, string> | null> {
  const indexed = new Map<string, string>()
  try {
    for await (const { id, fingerprint: kept } of (await searchEngine()).entries()) indexed.set(id, kept)
    return indexed
  } catch (error) {
    if (error instanceof SearchUnavailable && error.trouble === 'file') return null
    throw error
  }
}

/** Those of the database, then those that are left in the index. */
async function* allIds(indexed: ReadonlyMap<string, string>): AsyncGenerator<string[]> {
  yield* allDocumentIds()
  for (const left = [...indexed.keys()]; left.length > 0;) yield left.splice(0, 500)
}

/** Mends and counts these documents, and takes them off the entries. */
async function compare(ids: readonly string[], indexed: Map<string, string>, difference: Difference): Promise<void> {
  const engine = await searchEngine()
  const standing = await readDocumentsForIndex(ids)
  const absent = standing.filter(({ id }) => !indexed.has(id))
  const different = standing.filter(
    (document) => indexed.has(document.id) && indexed.get(document.id) !== fingerprint(document),
  )
  const surplus = new Set(ids.filter((id) => indexed.has(id)))
  for (const { id } of standing) surplus.delete(id)
  for (const id of ids) indexed.delete(id)
  await engine.index([...absent, ...different])
  await engine.remove([...surplus])
  difference.documents += standing.length
  difference.missing += absent.length
  difference.stale += different.length
  difference.surplus += surplus.size
}
