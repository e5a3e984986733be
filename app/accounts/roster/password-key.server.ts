import { createHmac } from 'node:crypto'
import type { Transaction } from '../../server/db.server'
import { firstPassword } from '../people/first-password'

/** How long the sheet of first passwords can be fetched, in days. */
const keyDays = 7

/**
 * The first password of one person of an import. It is computed from the import's key and kept nowhere, so that
 * work resumed after a crash comes to the same one, and forgetting the key forgets them all.
 */
export const rosterPassword = (key: string, username: string): string =>
  firstPassword(createHmac('sha256', key).update(username).digest())

/** Forgets the keys of imports whose sheet nobody fetched in time. */
export async function forgetOldKeys(tx: Transaction): Promise<void> {
  const since = new Date(Date.now() - keyDays * 86_400_000)
  await tx.rosterImport.updateMany({
    where: { confirmedAt: { lt: since }, passwordKey: { not: null } },
    data: { passwordKey: null },
  })
}
