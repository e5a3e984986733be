import { createHash } from 'node:crypto'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { pool } from './db.server'

const limiters = new Map<string, RateLimiterPostgres>()

/**
 * Counts one try of a stranger for one purpose.
 * @returns whether she may; the counter is shared by all processes and keeps no address in clear
 */
export async function mayTry(
  purpose: string,
  address: string,
  { points, minutes }: { points: number; minutes: number },
): Promise<boolean> {
  const limiter =
    limiters.get(purpose) ??
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'RateLimit',
      tableCreated: true,
      keyPrefix: purpose,
      points,
      duration: minutes * 60,
      clearExpiredByTimeout: false,
    })
  limiters.set(purpose, limiter)
  const key = createHash('sha256').update(`${purpose} ${address}`).digest('hex').slice(0, 32)
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return false
  }
}

/** Forgets counters that have run out, those of programs too. */
export const forgetOldCounters = () => pool.query('DELETE FROM "RateLimit" WHERE "expire" < $1', [Date.now()])
