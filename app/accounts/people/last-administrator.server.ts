import type { Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'

/** Taken before anything that may take away an administrator: one at a time, or two could remove each other. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(20120210)`
}

/** @throws Refusal when nobody but this person could manage the whole system */
export async function keepAnAdministrator(tx: Transaction, personId: string): Promise<void> {
  const others = await tx.roleGrant.count({
    where: {
      role: 'ADMINISTRATOR',
      revokedAt: null,
      personId: { not: personId },
      organization: { level: 'PROVINCE' },
      person: { deactivatedAt: null },
    },
  })
  if (others === 0) throw new Refusal('这是最后一位省级系统管理员，停用后将没有人能管理系统。请先指定另一位。')
}
