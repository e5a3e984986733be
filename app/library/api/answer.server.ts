import type { Actor } from '../../accounts/actor'
import type { RequestArguments } from '../../accounts/session.server'
import { holderOf } from './keys.server'
import { countRequest, countWrongKey, perMinute, type Standing } from './limits.server'
import { faultOf, type DescribedPath } from './parameters'

/**
 * Answers a program in JSON: finds the holder of its key, counts the request and does the work in her name. A session's
 * cookie is no key, so that no page of another site can ask.
 */
export async function answerProgram(
  { request, context }: RequestArguments,
  path: DescribedPath,
  work: (actor: Actor, url: URL) => Promise<object>,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refused(405, 'method_not_allowed', '接口只读，只能用 GET。', { Allow: 'GET, HEAD' })
  const key = /^Bearer ([\w-]{10,100})$/.exec(request.headers.get('Authorization') ?? '')?.[1]
  const holder = key ? await holderOf(key) : null
  if (!holder) {
    const tries = key ? await countWrongKey(context.address) : null
    if (tries && !tries.allowed)
      return refused(429, 'too_many_requests', '密钥错误次数太多，请稍后再试。', {
        'Retry-After': String(tries.secondsLeft),
      })
    return refused(401, 'unauthorized', '请在 Authorization 头里给出有效的密钥：Bearer fq_…', {
      'WWW-Authenticate': 'Bearer',
    })
  }
  const standing = await countRequest(holder.keyId)
  const headers = limits(standing)
  if (!standing.allowed)
    return refused(429, 'too_many_requests', `每分钟最多 ${perMinute} 次，请稍后再试。`, {
      ...headers,
      'Retry-After': String(standing.secondsLeft),
    })
  const url = new URL(request.url)
  const fault = faultOf(path, url.searchParams)
  if (fault) return refused(400, 'bad_request', fault, headers)
  try {
    return json(await work(holder.actor, url), 200, headers)
  } catch (error) {
    if (error instanceof Response && error.status === 404)
      return refused(404, 'not_found', '没有这篇文献，或您看不到它。', headers)
    if (error instanceof Response && error.status === 503)
      return refused(503, 'unavailable', '检索暂时不能用，请过几分钟再试。', { ...headers, 'Retry-After': '60' })
    process.stderr.write(`${new Date().toISOString()} ${url.pathname}\n${(error as Error).stack}\n`)
    return refused(500, 'internal', '系统出了问题，没能回答。请稍后再试。', headers)
  }
}

/** What no program is told, in the same form as everything else. */
export const refused = (status: number, error: string, message: string, headers: Record<string, string> = {}) =>
  json({ error, message }, status, headers)

const limits = ({ remaining, secondsLeft }: Standing) => ({
  'RateLimit-Limit': String(perMinute),
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': String(secondsLeft),
})

const json = (body: object, status: number, headers: Record<string, string>) =>
  Response.json(body, { status, headers: { ...headers, 'Cache-Control': 'no-store' } })
