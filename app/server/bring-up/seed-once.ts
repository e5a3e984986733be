import pg from 'pg'
import { seed } from '../../../prisma/seed/seed'
import type { Config } from '../config.server'

const unfinished = 'loading'

/**
 * Seeds an empty database once, whole: a comment on a table says while loading goes on. Where a killed process
 * left one that never ended, what it loaded is removed and loaded anew. A second process waits for the first.
 * @returns lines to print
 */
export async function seedOnce(ownerUrl: string, size: Config['SEED'], say: (line: string) => void): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on('error', () => undefined) // lost when the server is stopped meanwhile; the next query then fails
  await owner.connect()
  try {
    await owner.query('SELECT pg_advisory_lock(20120210)')
    const { rows } = await owner.query<{ remark: string | null; empty: boolean }>(
      `SELECT obj_description('"Organization"'::regclass) AS remark, NOT EXISTS (SELECT FROM "Organization") AS empty`,
    )
    const { remark, empty } = rows[0]!
    if (remark === unfinished) {
      say('上次装入数据时中断，清除后重新装入。Loading was interrupted last time: starting it anew.')
      await empties(owner)
    }
    if (remark === unfinished || empty) await owner.query(`COMMENT ON TABLE "Organization" IS '${unfinished}'`)
    const lines = await seed(size, say)
    await owner.query('COMMENT ON TABLE "Organization" IS NULL')
    return lines
  } finally {
    await owner.end().catch(() => undefined)
  }
}

async function empties(owner: pg.Client) {
  const { rows } = await owner.query<{ tables: string }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  await owner.query(`TRUNCATE ${rows[0]!.tables} RESTART IDENTITY CASCADE`)
}
