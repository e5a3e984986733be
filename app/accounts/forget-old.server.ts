import { db } from '../server/db.server'

const keptDays = 180 // tries to sign in, for looking into what happened

/** Forgets sessions and half sign-ins that have run out, and tries to sign in of long ago. */
export async function forgetOldSignIns(): Promise<void> {
  const ended = { where: { expiresAt: { lt: new Date() } } }
  await db.session.deleteMany(ended)
  await db.verification.deleteMany(ended)
  await db.signInAttempt.deleteMany({ where: { at: { lt: new Date(Date.now() - keptDays * 86_400_000) } } })
}
