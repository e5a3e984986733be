import { APIError } from 'better-auth/api'
import { authentication } from './authentication.server'

export type SignInResult = { ok: true; headers: Headers } | { ok: false; message: string }

/** Checks account and password and opens a session. */
export async function signIn(request: Request, username: string, password: string): Promise<SignInResult> {
  try {
    const { headers } = await authentication.api.signInUsername({
      body: { username: username.trim(), password },
      headers: request.headers,
      returnHeaders: true,
    })
    return { ok: true, headers }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return { ok: false, message: '账号或密码不正确。请核对后再试；连续多次输错，账号会暂时锁定。' }
  }
}
