import { db } from '../server/db.server'

export const windowMinutes = 15
export const failuresPerAccount = 5
const failuresPerAddress = 60 // an office shares one address

/**
 * Notes a try to sign in before the password is looked at, so that many at once cannot slip through.
 * @returns the try's id, or null when the account or the address must wait
 */
export async function beginAttempt(username: string, address: string): Promise<string | null> {
  const { id } = await db.signInAttempt.create({ data: { username, address }, select: { id: true } })
  const since = new Date(Date.now() - windowMinutes * 60_000)
  const lastSuccess = await db.signInAttempt.findFirst({ where: { username, succeeded: true, at: { gt: since } }, orderBy: { at: 'desc' }, select: { at: true } })
  const [account, place] = await Promise.all([
    db.signInAttempt.count({ where: { username, succeeded: false, clearedAt: null, at: { gt: lastSuccess?.at ?? since }, id: { not: id } } }),
    db.signInAttempt.count({ where: { address, succeeded: false, clearedAt: null, at: { gt: since }, id: { not: id } } }),
  ])
  return account >= failuresPerAccount || place >= failuresPerAddress ? null : id
}

/** The try was right; earlier failures no longer count. */
export async function attemptSucceeded(id: string): Promise<void> {
  await db.signInAttempt.update({ where: { id }, data: { succeeded: true, at: new Date() } })
}

export const lockMessage = `连续输错次数过多，账号暂时锁定。请 ${windowMinutes} 分钟后再试，或联系系统管理员。`
