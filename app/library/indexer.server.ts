import { pool } from '../server/db.server'
import { databaseUrls } from '../server/database-urls.server'
import pg from 'pg'
import { readDocumentsForIndex } from './documents.server'
import { searchEngine } from './engine.server'
import { rebuildIndex } from './rebuild.server'

const batch = 200
const longestWait = 3600 // seconds between tries of a job that keeps failing

/**
 * Takes due jobs of the outbox and makes the index follow. One process at a time drains, so that a document's
 * changes are applied in order; what it applies is the record as it stands now, so doing it again is harmless.
 * @returns how many jobs were done; 0 when there were none or another process is draining
 */
export async function drainIndexJobs(): Promise<number> {
  const client = await pool.connect()
  try {
    const { rows: lock } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock(20120209) AS free')
    if (!lock[0]?.free) return 0
    try {
      return await drainBatch(client)
    } finally {
      await client.query('SELECT pg_advisory_unlock(20120209)')
    }
  } finally {
    client.release()
  }
}

async function drainBatch(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ documentId: string; sequences: string[] }>(
    `SELECT "documentId", array_agg("sequence") AS "sequences" FROM (
       SELECT "documentId", "sequence" FROM "IndexJob" WHERE "doneAt" IS NULL AND "nextAttemptAt" <= now() AT TIME ZONE 'UTC'
       ORDER BY "sequence" LIMIT ${batch}) due GROUP BY "documentId"`)
  if (rows.length === 0) return 0
  const sequences = rows.flatMap((row) => row.sequences)
  try {
    const ids = rows.map(({ documentId }) => documentId)
    const documents = await readDocumentsForIndex(ids)
    const standing = new Set(documents.map(({ id }) => id))
    const engine = await searchEngine()
    await engine.index(documents)
    const gone = ids.filter((id) => !standing.has(id))
    await engine.remove(gone)
    await client.query(`INSERT INTO "LibraryArrival" ("documentId") SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, [[...standing]])
    await client.query('DELETE FROM "LibraryArrival" WHERE "documentId" = ANY($1)', [gone])
    await client.query(`UPDATE "IndexJob" SET "doneAt" = now() AT TIME ZONE 'UTC', "lastError" = NULL WHERE "sequence" = ANY($1)`, [sequences])
    return sequences.length
  } catch (error) {
    await client.query(
      `UPDATE "IndexJob" SET "attempts" = "attempts" + 1, "lastError" = $2,
         "nextAttemptAt" = now() AT TIME ZONE 'UTC' + least(${longestWait}, 2 ^ least("attempts", 12)) * interval '1 second'
       WHERE "sequence" = ANY($1)`, [sequences, (error as Error).message.slice(0, 500)])
    return 0
  }
}

/** Follows the outbox until told to stop: woken by the database at each change, and looking by itself now and then. */
export async function startIndexer(): Promise<() => Promise<void>> {
  let stopped = false
  let running: Promise<void> | null = null
  let again = false
  let checked = false
  const drain = async () => {
    if (!checked) await rebuildIfEmpty()
    checked = true
    do {
      again = false
      while (!stopped && (await drainIndexJobs()) > 0);
    } while (again && !stopped)
  }
  const wake = () => {
    again = true
    running ??= drain().catch(report).finally(() => { running = null })
  }
  const listener = new pg.Client({ connectionString: databaseUrls().appUrl })
  listener.on('notification', wake)
  listener.on('error', () => undefined) // the timer goes on; a lost wake-up costs seconds, not changes
  await listener.connect()
  await listener.query('LISTEN index_job')
  const timer = setInterval(wake, 5000)
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
    await listener.end().catch(() => undefined)
    await (await searchEngine()).close()
  }
}

/** A fresh machine, or one whose index was deleted, makes it anew. */
async function rebuildIfEmpty() {
  const { documents } = await (await searchEngine()).health()
  if (documents === 0) await rebuildIndex()
}

function report(error: unknown) {
  process.stderr.write(`${new Date().toISOString()} search index: ${(error as Error).message}\n`)
}
