import { APIError } from 'better-auth/api'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { authentication } from './authentication.server'
import { attemptSucceeded, beginAttempt, lockMessage } from './lockout.server'

export type SignInResult = { ok: true; headers: Headers; secondFactor: boolean } | { ok: false; message: string }

const wrong = '账号或密码不正确。请核对后再试；连续输错 5 次，账号会锁定 15 分钟。'

/** Checks account and password and opens a session, or asks for the second factor. */
export async function signIn(
  request: Request,
  username: string,
  password: string,
  address: string,
): Promise<SignInResult> {
  const name = username.trim().toLowerCase().slice(0, 40)
  const attempt = await beginAttempt(name, address)
  if (!attempt) return { ok: false, message: lockMessage }
  try {
    const person = await db.person.findUnique({ where: { username: name }, select: { id: true, deactivatedAt: true } })
    const { headers, response } = await authentication.api.signInUsername({
      body: { username: name, password: password.slice(0, 200) },
      headers: request.headers,
      returnHeaders: true,
    })
    if (!person || person.deactivatedAt) return { ok: false, message: '这个账号已停用。如有疑问请联系系统管理员。' }
    await attemptSucceeded(attempt)
    const secondFactor = Boolean(response && 'twoFactorRedirect' in response)
    if (!secondFactor) await recordSignIn(person.id)
    return { ok: true, headers, secondFactor }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return { ok: false, message: wrong }
  }
}

/** Checks the six digits of the second factor, or a backup code instead, which then is used up, and opens the session. */
export async function verifySecondFactor(request: Request, code: string): Promise<SignInResult> {
  try {
    const typed = code.replace(/\s/g, '').slice(0, 20)
    const asked = { body: { code: typed }, headers: request.headers, returnHeaders: true } as const
    const { headers, response } = /^\d*$/.test(typed)
      ? await authentication.api.verifyTOTP(asked)
      : await authentication.api.verifyBackupCode(asked)
    await recordSignIn(response.user.id)
    return { ok: true, headers, secondFactor: false }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return {
      ok: false,
      message: '动态口令或备用码不正确，或已过期。请看手机上最新的 6 位数字再试；若刚才的登录已过期，请返回重新登录。',
    }
  }
}

async function recordSignIn(personId: string) {
  await db.$transaction((tx) =>
    audit(tx, { actorId: personId, action: 'session.open', subjectType: 'Person', subjectId: personId }),
  )
}
