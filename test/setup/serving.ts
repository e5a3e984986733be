import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '../../app/accounts/actor'
import { db } from '../../app/server/db.server'

/** An answer as it came over the wire, redirects not followed. */
export type Answer = { status: number; headers: Headers; body: Buffer; text: string; to: string | null }

/** Sends one request in a person's name, or without one a stranger's. */
export type Ask = (path: string, init?: RequestInit & { as?: string | null }) => Promise<Answer>

/**
 * Serves the production build over HTTP on a free port, on this test file's own database,
 * from before its first test until after its last.
 */
export function serveForTests(): Ask & { origin: () => string } {
  let origin = ''
  let close = async () => undefined as void
  beforeAll(async () => {
    const [{ serve }, { readConfig }] = await Promise.all([
      import('../../app/server/http'),
      import('../../app/server/config.server'),
    ])
    const serving = await serve({ ...readConfig(), HOST: '127.0.0.1', PORT: 0 })
    origin = `http://127.0.0.1:${serving.port}`
    close = serving.close
  }, 180_000)
  afterAll(() => close())
  const ask: Ask = async (path, { as = null, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (as) headers.set('Cookie', as)
    const response = await fetch(origin + path, {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    })
    const body = Buffer.from(await response.arrayBuffer())
    return {
      status: response.status,
      headers: response.headers,
      body,
      text: body.toString('utf8'),
      to: response.headers.get('Location'),
    }
  }
  return Object.assign(ask, { origin: () => origin })
}

/** Opens a session for a person without her password; returns the cookie. */
export async function openSession(actor: Pick<Actor, 'id'>): Promise<string> {
  const token = createHash('sha256').update(randomBytes(32)).digest('base64url').slice(0, 32)
  await db.session.create({ data: { token, userId: actor.id, expiresAt: new Date(Date.now() + 3_600_000) } })
  return `fuqing.session_token=${token}.test`
}

/** Signs in with account and password like a browser; returns the cookie. */
export async function signIn(ask: Ask, username: string, password: string): Promise<string> {
  const { status, headers } = await ask('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ username, password }),
  })
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
  if (status !== 302 || cookies.length === 0) throw new Error(`Sign-in of ${username} was answered with ${status}`)
  return cookies.join('; ')
}
