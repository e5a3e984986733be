import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { Actor } from '../actor'

/** Lets everything that waits for the search index be tried again at once. @returns how many */
export function retryIndex(actor: Actor): Promise<number> {
  return db.$transaction(async (tx) => {
    const count =
      await tx.$executeRaw`UPDATE "IndexJob" SET "nextAttemptAt" = now() AT TIME ZONE 'UTC' WHERE "doneAt" IS NULL`
    await tx.$executeRaw`SELECT pg_notify('index_job', '')`
    await audit(tx, {
      actorId: actor.id,
      action: 'index.retry',
      subjectType: 'IndexJob',
      subjectId: 'all',
      detail: { count },
    })
    return count
  })
}
