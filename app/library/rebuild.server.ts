import { fingerprint, type SearchDocument } from '../../search'
import { pool } from '../server/db.server'
import { allDocumentIds, readDocumentsForIndex } from './documents.server'
import { searchEngine } from './engine.server'

const lock = 20120211

/**
 * Makes the index anew from PostgreSQL; searches see the old one until the new one is complete. One at a time:
 * machines that share an engine may start together, and would take away each other's half-made index.
 * @returns how many documents it holds; 0 when it was to be filled only if empty, and was not
 */
export async function rebuildIndex({ onlyEmpty = false } = {}): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${lock})`)
    if (onlyEmpty && (await (await searchEngine()).health()).documents > 0) return 0
    return await rebuild()
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${lock})`)
    client.release()
  }
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
  await pool.query(`INSERT INTO "LibraryArrival" ("documentId", "at") SELECT id, 'epoch' FROM unnest($1::text[]) id
    WHERE NOT EXISTS (SELECT FROM "IndexJob" j WHERE j."documentId" = id AND j."doneAt" IS NULL) ON CONFLICT DO NOTHING`, [ids])
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
}

/** Compares index and database, document by document, and mends what differs. */
export async function verifyIndex(): Promise<Difference> {
  const engine = await searchEngine()
  const indexed = new Map<string, string>()
  for await (const { id, fingerprint: kept } of engine.entries()) indexed.set(id, kept)
  let documents = 0
  let missing = 0
  let stale = 0
  for await (const ids of allDocumentIds()) {
    const standing = await readDocumentsForIndex(ids)
    const absent = standing.filter(({ id }) => !indexed.has(id))
    const different = standing.filter((document) => indexed.has(document.id) && indexed.get(document.id) !== fingerprint(document))
    for (const { id } of standing) indexed.delete(id)
    await engine.index([...absent, ...different])
    documents += standing.length
    missing += absent.length
    stale += different.length
  }
  await engine.remove([...indexed.keys()])
  return { documents, missing, stale, surplus: indexed.size }
}
