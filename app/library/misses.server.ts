import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { now } from '../server/clock.server'
import { db, type Transaction } from '../server/db.server'
import { missText } from './miss-text'
import type { SearchInput } from './schema'

/** Counts a search whose words no document holds, without who asked: the words, how often, the last day. */
export async function recordMiss(input: SearchInput): Promise<void> {
  const text = missText(input)
  if (!text) return
  const day = await now()
  await db.$executeRaw`INSERT INTO "SearchMiss" ("text", "lastOn") VALUES (${text}, ${day}::date)
    ON CONFLICT ("text") DO UPDATE SET "count" = "SearchMiss"."count" + 1, "lastOn" = excluded."lastOn", "settledAt" = NULL`
}

const pageSize = 100

/** What was looked for in vain, the most asked first; a word asked for once may be a name and is shown last. */
export async function listMisses(page: number) {
  const where = { settledAt: null }
  const [total, rows] = await Promise.all([
    db.searchMiss.count({ where }),
    db.searchMiss.findMany({
      where,
      orderBy: [{ count: 'desc' }, { lastOn: 'desc' }, { text: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { text: true, count: true, lastOn: true },
    }),
  ])
  return { rows, total, pages: Math.ceil(total / pageSize) }
}

/** Takes words off the list: dealt with, or not worth it. They come back when they are asked for again. */
export async function settleMisses(actor: Actor, texts: readonly string[]): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await settle(tx, texts)
    if (count > 0)
      await audit(tx, {
        actorId: actor.id,
        action: 'search-miss.settle',
        subjectType: 'SearchMiss',
        subjectId: 'list',
        detail: { count },
      })
    return count
  })
}

export const settle = (tx: Transaction, texts: readonly string[]) =>
  tx.searchMiss.updateMany({ where: { text: { in: [...texts] }, settledAt: null }, data: { settledAt: new Date() } })
