import type { Actor } from '../../accounts/actor'
import type { RequestArguments } from '../../accounts/session.server'
import { holderOf } from './keys.server'
import { countRequest, countWrongKey, forgetOldCounters, perMinute, type Standing } from './limits.server'

/**
 * Answers a program in JSON: finds the holder of its key, counts the request and does the work in her name. A session's
 * cookie is no key, so that no page of another site can ask.
 */
export async function answerProgram({ request, context }: RequestArguments, work: (actor: Actor, url: URL) => Promise<object>): Promise<Response> {
  const key = /^Bearer ([\w-]{10,100})$/.exec(request.headers.get('Authorization') ?? '')?.[1]
  const holder = key ? await holderOf(key) : null
  if (!holder) {
    const tries = key ? await countWrongKey(context.address) : null
    if (tries && !tries.allowed) return json({ error: 'too_many_requests', message: '密钥错误次数太多，请稍后再试。' }, 429, { 'Retry-After': String(tries.secondsLeft) })
    return json({ error: 'unauthorized', message: '请在 Authorization 头里给出有效的密钥：Bearer fq_…' }, 401, { 'WWW-Authenticate': 'Bearer' })
  }
  const standing = await countRequest(holder.keyId)
  if (Math.random() < 0.001) await forgetOldCounters()
  if (!standing.allowed) return json({ error: 'too_many_requests', message: `每分钟最多 ${perMinute} 次，请稍后再试。` }, 429, { ...limits(standing), 'Retry-After': String(standing.secondsLeft) })
  try {
    return json(await work(holder.actor, new URL(request.url)), 200, limits(standing))
  } catch (error) {
    if (error instanceof Response && error.status === 404) return json({ error: 'not_found', message: '没有这篇文献，或您看不到它。' }, 404, limits(standing))
    if (error instanceof Response && error.status === 503) return json({ error: 'unavailable', message: '检索暂时不能用，请过几分钟再试。' }, 503, limits(standing))
    throw error
  }
}

const limits = ({ remaining, secondsLeft }: Standing) => ({ 'RateLimit-Limit': String(perMinute), 'RateLimit-Remaining': String(remaining), 'RateLimit-Reset': String(secondsLeft) })

const json = (body: object, status: number, headers: Record<string, string>) => Response.json(body, { status, headers: { ...headers, 'Cache-Control': 'no-store' } })
