import type { Client } from './client'
import { spread } from './measure'

const field = (html: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`).exec(html)?.slice(1).find(Boolean)

/** Hands the cadre's draft in and withdraws it, again and again, by the forms a person sends. @returns ms of one hand-in */
export async function measureHandIn(cadre: Client, times = 10): Promise<{ median: number; p95: number; times: number }> {
  const edit = await cadre.find('/reports', /^\/reports\/[0-9a-f-]{36}\/(edit|receipt)$|^\/reports\/[0-9a-f-]{36}$/)
  const report = edit.split('/').slice(0, 3).join('/')
  const latencies: number[] = []
  for (let index = 0; index < times; index++) {
    const { text } = await cadre.open(`${report}/submission`)
    const names = [...text.matchAll(/type="checkbox"[^>]*name="([^"]+)"|name="([^"]+)"[^>]*type="checkbox"/g)].map((match) => match[1] ?? match[2]!)
    const promises = Object.fromEntries(names.map((name) => [name, 'on']))
    const sent = await cadre.send(`${report}/submission`, { version: field(text, 'version') ?? '1', principal: 'yes', ...promises })
    if (sent.status !== 302) throw new Error(`The hand-in was answered with ${sent.status}`)
    latencies.push(sent.ms)
    const taken = await cadre.send(`${report}/withdrawal`, { reason: '测量' })
    if (taken.status !== 302) throw new Error(`The withdrawal was answered with ${taken.status}`)
  }
  return { ...spread(latencies), times }
}
