import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '../../server/db.server'

export const perMinute = 60
export const wrongPerMinute = 20

const store = {
  storeClient: pool,
  storeType: 'pool',
  tableName: 'RateLimit',
  tableCreated: true,
  duration: 60,
  clearExpiredByTimeout: false,
}
const requests = new RateLimiterPostgres({ ...store, keyPrefix: 'api', points: perMinute })
const wrongKeys = new RateLimiterPostgres({ ...store, keyPrefix: 'api-wrong', points: wrongPerMinute })

export type Standing = { allowed: boolean; remaining: number; secondsLeft: number }

/** Counts one request of a key, over all processes. */
export const countRequest = (keyId: string) => count(requests, keyId)
/** Counts one request with a wrong key from an address. */
export const countWrongKey = (address: string) => count(wrongKeys, address)

async function count(limiter: RateLimiterPostgres, key: string): Promise<Standing> {
  try {
    return standing(true, await limiter.consume(key))
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return standing(false, refused)
    throw refused
  }
}

const standing = (allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Standing => ({
  allowed,
  remaining: Math.max(0, remainingPoints),
  secondsLeft: Math.ceil(msBeforeNext / 1000),
})
