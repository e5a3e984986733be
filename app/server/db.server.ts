import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/client/client'
import { databaseUrls } from './database-urls.server'
import { isRecordId } from './record-id'
import { oneByOne } from './one-by-one.server'

// Times are kept without a zone, in UTC; the driver would read them in the zone of this machine.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`))

// Kept across rebuilds in development.
const kept = globalThis as typeof globalThis & { fuqing?: { db: PrismaClient; pool: pg.Pool; judges: pg.Pool } }

function connect() {
  const { appUrl, judgeUrl } = databaseUrls()
  const settings = { idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000, options: '-c TimeZone=UTC' }
  // Transactions have connections of their own: what one of them reads beside itself never waits for another to end.
  const transactions = new pg.Pool({ connectionString: appUrl, max: 12, ...settings })
  const pool = new pg.Pool({ connectionString: appUrl, max: 8, ...settings })
  const judges = new pg.Pool({ connectionString: judgeUrl, max: 8, ...settings })
  for (const each of [transactions, pool, judges]) {
    each.on('error', () => undefined) // a lost idle connection is opened anew
    each.on('connect', (client) => {
      client.on('error', () => undefined) // one lost in use fails its query
      oneByOne(client)
    })
  }
  // In a rush before a deadline a transaction waits its turn for a connection rather than failing.
  return {
    db: new PrismaClient({
      adapter: new PrismaPg(transactions),
      transactionOptions: { maxWait: 10_000, timeout: 15_000 },
    }),
    pool,
    judges,
  }
}

const { db, pool, judges } = (kept.fuqing ??= connect())

export { db, pool }
export type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0]

/**
 * Runs the work as the database role of judges, bound to one judge: row-level security shows her own
 * assignments and blind copies, and no right reaches a table with identities.
 */
export async function asJudge<T>(judgeId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await judges.connect()
  try {
    if (!isRecordId(judgeId)) throw new Error('A judge is named by a UUID')
    await client.query(`BEGIN; SELECT set_config('fuqing.judge', '${judgeId}', true)`) // one round trip for both
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
