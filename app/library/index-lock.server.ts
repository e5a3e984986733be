import type pg from 'pg'
import { pool } from '../server/db.server'

// Locks of PostgreSQL, held by a connection: they end with its process.

/** follow: who changes single documents, so that what is written last is what was read last. remake: who makes or compares the whole index. */
const locks = { follow: 20120212, remake: 20120213 } as const

/** Waits until no other process holds the lock. */
export function inTurn<T>(lock: keyof typeof locks, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return holding(lock, `SELECT true AS "free" FROM pg_advisory_lock(${locks[lock]})`, work) as Promise<T>
}

/** @returns null, at once, when another process holds the lock */
export function ifFree<T>(lock: keyof typeof locks, work: (client: pg.PoolClient) => Promise<T>): Promise<T | null> {
  return holding(lock, `SELECT pg_try_advisory_lock(${locks[lock]}) AS "free"`, work)
}

async function holding<T>(
  lock: keyof typeof locks,
  take: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T | null> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>(take)
    if (!rows[0]?.free) return null
    return await work(client).finally(() => client.query('SELECT pg_advisory_unlock($1)', [locks[lock]]))
  } finally {
    client.release()
  }
}
