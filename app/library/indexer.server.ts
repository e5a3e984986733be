import { pool } from '../server/db.server'
import { databaseUrls } from '../server/database-urls.server'
import pg from 'pg'
import { readDocumentsForIndex } from './documents.server'
import { searchEngine } from './engine.server'
import { ifFree } from './index-lock.server'
import { isLost, rebuildIndex } from './rebuild.server'

const batch = 200
const longestWait = 300 // seconds between tries of a job that keeps failing: so soon after the engine is back all is found
const keptDays = 7 // done jobs stay so long, for looking into what happened
const minute = 60_000

/**
 * Takes due jobs of the outbox and makes the index follow. One process at a time drains, so that a document's
 * changes are applied in order; what it applies is the record as it stands now, so doing it again is harmless.
 * @returns how many jobs were done; 0 when there were none or another process is draining
 */
export async function drainIndexJobs(): Promise<number> {
  return (await ifFree('follow', drainBatch)) ?? 0
}

type Due = { documentId: string; sequences: string[] }

async function drainBatch(client: pg.PoolClient): Promise<number> {
  const due = await readDue(client)
  if (due.length === 0) return 0
  try {
    return await follow(client, due)
  } catch (error) {
    if (due.length === 1 || !(await engineAnswers())) return postpone(client, due, error)
    let done = 0 // one of them is at fault: each by itself, so that it holds up nobody
    for (const each of due)
      done += await follow(client, [each]).catch((fault: unknown) => postpone(client, [each], fault))
    return done
  }
}

/** Documents with a job that is due, with all their open jobs: what is read now answers each of them. */
async function readDue(client: pg.PoolClient): Promise<Due[]> {
  const { rows } = await client.query<Due>(
    `SELECT "documentId", array_agg("sequence" ORDER BY "sequence") AS "sequences" FROM "IndexJob"
     WHERE "doneAt" IS NULL AND "documentId" IN (
       SELECT "documentId" FROM "IndexJob" WHERE "doneAt" IS NULL AND "nextAttemptAt" <= now() AT TIME ZONE 'UTC'
       ORDER BY "sequence" LIMIT ${batch})
     GROUP BY "documentId"`,
  )
  return rows
}

async function follow(client: pg.PoolClient, due: readonly Due[]): Promise<number> {
  const ids = due.map(({ documentId }) => documentId)
  const documents = await readDocumentsForIndex(ids)
  const standing = new Set(documents.map(({ id }) => id))
  const engine = await searchEngine()
  await engine.index(documents)
  const gone = ids.filter((id) => !standing.has(id))
  await engine.remove(gone)
  await client.query(`INSERT INTO "LibraryArrival" ("documentId") SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, [
    [...standing],
  ])
  await client.query('DELETE FROM "LibraryArrival" WHERE "documentId" = ANY($1)', [gone])
  const sequences = due.flatMap((each) => each.sequences)
  await client.query(
    `UPDATE "IndexJob" SET "doneAt" = now() AT TIME ZONE 'UTC', "lastError" = NULL WHERE "sequence" = ANY($1)`,
    [sequences],
  )
  return sequences.length
}

async function postpone(client: pg.PoolClient, due: readonly Due[], error: unknown): Promise<0> {
  await client.query(
    `UPDATE "IndexJob" SET "attempts" = "attempts" + 1, "lastError" = $2,
       "nextAttemptAt" = now() AT TIME ZONE 'UTC' + least(${longestWait}, 2 ^ least("attempts", 12)) * interval '1 second'
     WHERE "sequence" = ANY($1)`,
    [due.flatMap((each) => each.sequences), (error as Error).message.slice(0, 500)],
  )
  return 0
}

async function engineAnswers(): Promise<boolean> {
  const health = await searchEngine().then(
    (engine) => engine.health(),
    () => null,
  )
  return health !== null && (health.ok || health.trouble === 'outdated')
}

/** Follows the outbox until told to stop: woken by the database at each change, and looking by itself now and then. */
export async function startIndexer(): Promise<() => Promise<void>> {
  let stopped = false
  let running: Promise<void> | null = null
  let again = false
  let looked = 0
  const drain = async () => {
    if (Date.now() - looked > minute) {
      await fillIfLost().catch(report)
      looked = Date.now()
    }
    do {
      again = false
      while (!stopped && (await drainIndexJobs()) > 0);
    } while (again && !stopped)
  }
  const wake = () => {
    again = true
    running ??= drain()
      .catch(report)
      .finally(() => {
        running = null
      })
  }
  const stopListening = await listen(wake)
  const timer = setInterval(wake, 5000)
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
    await stopListening()
    await (await searchEngine()).close()
  }
}

/** Calls at each notification, over a connection made again when it is lost; the timer sees to what came in between. */
async function listen(wake: () => void): Promise<() => Promise<void>> {
  let stopped = false
  let listener: pg.Client
  const connect = async () => {
    listener = new pg.Client({ connectionString: databaseUrls().appUrl })
    listener.on('notification', wake)
    listener.on('error', () => undefined) // 'end' follows
    listener.on('end', () => {
      if (!stopped) setTimeout(() => void connect().catch(() => undefined), 1000).unref()
    })
    await listener.connect()
    await listener.query('LISTEN index_job')
  }
  await connect()
  return async () => {
    stopped = true
    await listener.end().catch(() => undefined)
  }
}

/** The index of a fresh machine, or one that was deleted or damaged, is made anew. */
async function fillIfLost(): Promise<void> {
  if (await isLost()) await rebuildIndex({ onlyLost: true })
}

export const forgetDoneJobs = () =>
  pool.query(`DELETE FROM "IndexJob" WHERE "doneAt" < now() AT TIME ZONE 'UTC' - interval '${keptDays} days'`)

function report(error: unknown) {
  process.stderr.write(`${new Date().toISOString()} search index: ${(error as Error).message}\n`)
}
