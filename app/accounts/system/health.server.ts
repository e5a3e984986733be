import { readdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { config } from '../../server/config.server'
import { db, pool } from '../../server/db.server'

type Index = { open: number; failing: number; oldest: Date | null; error: string | null }

/** What waits for the search index, and what fails there. */
export async function indexBacklog(): Promise<Index> {
  const {
    rows: [row],
  } =
    await pool.query<Index>(`SELECT count(*)::int AS "open", count(*) FILTER (WHERE "lastError" IS NOT NULL)::int AS "failing",
    min("createdAt") AS "oldest", (array_agg("lastError" ORDER BY "sequence" DESC) FILTER (WHERE "lastError" IS NOT NULL))[1] AS "error"
    FROM "IndexJob" WHERE "doneAt" IS NULL`)
  return row!
}

/** Background work that runs, and what failed in the last days. */
export function recentTasks() {
  return db.task.findMany({
    where: { OR: [{ finishedAt: null }, { error: { not: null } }] },
    orderBy: { id: 'desc' },
    take: 20,
    select: {
      id: true,
      kind: true,
      done: true,
      total: true,
      message: true,
      error: true,
      createdAt: true,
      finishedAt: true,
    },
  })
}

/** Version and size of the database, in bytes. */
export async function databaseState() {
  const {
    rows: [row],
  } = await pool.query<{ version: string; bytes: string; connections: number; people: number }>(`SELECT
    current_setting('server_version') AS "version", pg_database_size(current_database())::text AS "bytes",
    (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS "connections",
    (SELECT count(*)::int FROM "Person" WHERE "deactivatedAt" IS NULL) AS "people"`)
  return { ...row!, bytes: Number(row!.bytes) }
}

const mostFiles = 20_000

/** Room on the disk of the data folder, and what files and search index take, in bytes. */
export async function diskState() {
  const { bavail, blocks, bsize } = await statfs(config.dataDir)
  const [files, search] = await Promise.all(
    ['files', 'search'].map((folder) => sizeOf(path.join(config.dataDir, folder))),
  )
  return { free: bavail * bsize, total: blocks * bsize, files: files!, search: search! }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let bytes = 0
  for (const entry of entries.slice(0, mostFiles)) {
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0
  }
  return bytes
}
