import { db, pool, type Transaction } from '../server/db.server'

export const windowMinutes = 15
const failuresPerAccount = 5
const failuresPerAddress = 60 // an office shares one address

/**
 * Notes a try to sign in before the password is looked at, so that many at once cannot slip through.
 * @returns the try's id, or null when the account or the address must wait
 */
export async function beginAttempt(username: string, address: string): Promise<string | null> {
  const { id } = await db.signInAttempt.create({ data: { username, address }, select: { id: true } })
  const since = new Date(Date.now() - windowMinutes * 60_000)
  const lastSuccess = await db.signInAttempt.findFirst({
    where: { username, succeeded: true, at: { gt: since } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  const [account, place] = await Promise.all([
    db.signInAttempt.count({
      where: { username, succeeded: false, clearedAt: null, at: { gt: lastSuccess?.at ?? since }, id: { not: id } },
    }),
    db.signInAttempt.count({
      where: { address, succeeded: false, clearedAt: null, at: { gt: since }, id: { not: id } },
    }),
  ])
  return account >= failuresPerAccount || place >= failuresPerAddress ? null : id
}

/** The try was right; earlier failures no longer count. */
export async function attemptSucceeded(id: string): Promise<void> {
  await db.signInAttempt.update({ where: { id }, data: { succeeded: true, at: new Date() } })
}

/** Failures so far no longer count: an administrator has looked into them. */
export async function clearFailures(tx: Transaction, username: string): Promise<void> {
  await tx.signInAttempt.updateMany({
    where: { username, succeeded: false, clearedAt: null },
    data: { clearedAt: new Date() },
  })
}

export type LockedAccount = { id: string; name: string; username: string; unit: string; failures: number; last: Date }

/** Accounts that are locked now, of one person or of all. */
export async function lockedAccounts(personId: string | null = null): Promise<LockedAccount[]> {
  const { rows } = await pool.query<LockedAccount>({
    name: 'locked-accounts',
    text: `SELECT p."id", p."name", p."username", o."shortName" AS "unit", count(*)::int AS "failures", max(a."at") AS "last"
      FROM "SignInAttempt" a JOIN "Person" p ON p."username" = a."username" JOIN "Organization" o ON o."id" = p."organizationId"
      WHERE a."at" > now() AT TIME ZONE 'UTC' - interval '${windowMinutes} minutes' AND NOT a."succeeded" AND a."clearedAt" IS NULL
        AND ($1::uuid IS NULL OR p."id" = $1)
        AND NOT EXISTS (SELECT FROM "SignInAttempt" s WHERE s."username" = a."username" AND s."succeeded" AND s."at" >= a."at")
      GROUP BY p."id", o."id" HAVING count(*) >= ${failuresPerAccount} ORDER BY "last" DESC LIMIT 100`,
    values: [personId],
  })
  return rows
}

export const lockMessage = `连续输错次数过多，账号暂时锁定。请 ${windowMinutes} 分钟后再试，或联系系统管理员。`
