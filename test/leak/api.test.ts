import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Actor } from '../../app/accounts/actor'
import { answerProgram } from '../../app/library/api/answer.server'
import { listKeys, makeKey, mostKeys, revokeKey } from '../../app/library/api/keys.server'
import { perMinute, wrongPerMinute } from '../../app/library/api/limits.server'
import { openapi } from '../../app/library/api/openapi'
import { documentForProgram, searchForProgram } from '../../app/library/api/search.server'
import { searchEngine } from '../../app/library/engine.server'
import { drainIndexJobs } from '../../app/library/indexer.server'
import { suggest } from '../../app/library/suggestions.server'
import { db } from '../../app/server/db.server'
import { makeActor } from '../factories/actors'
import { enterAndSeat, makeSearchedLibrary, secret } from './searched-library'

afterAll(async () => (await searchEngine()).close())

let library: Awaited<ReturnType<typeof makeSearchedLibrary>>
let researcher: Actor
let judging: Actor
const works = {
  search: searchForProgram,
  counts: (actor: Actor) => searchForProgram(actor, new URL('http://x/api/v1/search?open=theme')),
  suggestions: (actor: Actor) => suggest(actor, secret.slice(0, 2)),
  document: (actor: Actor) => documentForProgram(actor, `report:${library.report.id}`),
}
const failing = () => Promise.reject(new Error('somewhere inside'))
const ask = async (
  key: string | null,
  work: keyof typeof works | 'failing' = 'search',
  { address = '10.0.0.1', search = `q=${encodeURIComponent(`"${secret}"`)}`, method = 'GET' } = {},
) => {
  const request = new Request(`http://x/api/v1/search?${search}`, {
    method,
    headers: key ? { Authorization: `Bearer ${key}` } : {},
  })
  const response = await answerProgram(
    { request, context: { nonce: '', address } },
    '/search',
    work === 'failing' ? failing : works[work],
  )
  return { status: response.status, headers: response.headers, text: await response.text() }
}

beforeAll(async () => {
  library = await makeSearchedLibrary(drainIndexJobs)
  researcher = await makeActor('RESEARCHER', '370000-GX')
  // the judge is a researcher too, and made her key as one
  const unit = library.judge.unit
  const grant = await db.roleGrant.create({
    data: { personId: library.judge.id, role: 'RESEARCHER', organizationId: unit.id },
  })
  const role = { grantId: grant.id, role: 'RESEARCHER' as const, unit }
  judging = { ...library.judge, role: 'RESEARCHER', roles: [...library.judge.roles, role] }
  await enterAndSeat(library)
  await drainIndexJobs()
})

test.each(Object.keys(works) as (keyof typeof works)[])(
  "%s: the key of a judge of the open round tells nothing of it; another researcher's does",
  async (work) => {
    const [judges, others] = [await makeKey(judging, work), await makeKey(researcher, work)]
    const seen = await ask(others, work)
    expect({ status: seen.status, found: seen.text.includes(secret) }, 'the control').toEqual({
      status: 200,
      found: true,
    })
    const hidden = await ask(judges, work)
    expect({ status: hidden.status, found: hidden.text.includes(secret) }).toEqual({
      status: work === 'document' ? 404 : 200,
      found: false,
    })
    if (work === 'search') expect(JSON.parse(hidden.text)).toMatchObject({ total: 0, hits: [] })
  },
)

test("a key is shown once, kept as a fingerprint, ends at once when revoked, and is its owner's alone", async () => {
  const owner = await makeActor('RESEARCHER', '370000-GX')
  const key = await makeKey(owner, '统计')
  expect(JSON.stringify([await listKeys(owner), await db.apiKey.findMany()])).not.toContain(key)
  const { id } = (await listKeys(owner))[0]!
  await expect(revokeKey(researcher, id)).rejects.toMatchObject({ status: 404 })
  expect((await ask(key)).status).toBe(200)
  expect((await listKeys(owner))[0]!.lastUsedOn).not.toBeNull()
  await revokeKey(await makeActor('ADMINISTRATOR', '370000'), id)
  expect((await ask(key)).status).toBe(401)
  for (let index = 0; index < mostKeys; index++) await makeKey(owner, `第${index}个`)
  await expect(makeKey(owner, '再一个')).rejects.toThrow('最多同时有 5 个密钥')
})

test('a key is worth nothing once the role is taken back or the person has left', async () => {
  const owner = await makeActor('RESEARCHER', '370000-GX')
  const key = await makeKey(owner, '统计')
  await db.person.update({ where: { id: owner.id }, data: { deactivatedAt: new Date() } })
  expect((await ask(key)).status).toBe(401)
  await db.person.update({ where: { id: owner.id }, data: { deactivatedAt: null } })
  expect((await ask(key)).status, 'the control').toBe(200)
  await db.roleGrant.updateMany({ where: { personId: owner.id }, data: { revokedAt: new Date() } })
  expect((await ask(key)).status).toBe(401)
})

test('requests beyond the limit are told to wait, and so is a guesser of keys', async () => {
  vi.useFakeTimers({ toFake: ['Date'] }) // however long they take, all of them in one minute
  onTestFinished(() => void vi.useRealTimers())
  const key = await makeKey(await makeActor('RESEARCHER', '370000-GX'), '太快')
  const answers = []
  for (let index = 0; index <= perMinute; index++) answers.push(await ask(key))
  expect(answers.map(({ status }) => status)).toEqual([...Array(perMinute).fill(200), 429])
  expect(answers[0]!.headers.get('RateLimit-Remaining')).toBe(String(perMinute - 1))
  expect(Number(answers.at(-1)!.headers.get('Retry-After'))).toBeGreaterThan(0)
  const guesses = []
  for (let index = 0; index <= wrongPerMinute; index++)
    guesses.push((await ask('fq_wrongwrongwrong', 'search', { address: '10.9.9.9' })).status)
  expect(guesses).toEqual([...Array(wrongPerMinute).fill(401), 429])
  expect((await ask(null)).status).toBe(401)
})

test('what is asked wrongly is refused in JSON, told apart, and never answered with more than was asked for', async () => {
  const key = await makeKey(await makeActor('RESEARCHER', '370000-GX'), '问错')
  const wrong = {
    'page=51': 'page',
    'page=x': 'page',
    'sort=newest': 'sort',
    'query=x': 'query',
    'q=a&q=b': 'q',
    'open=secret': 'open',
    [`q=${'长'.repeat(501)}`]: 'q',
    [Array(6).fill('within=a').join('&')]: 'within',
  }
  for (const [search, name] of Object.entries(wrong)) {
    const { status, text } = await ask(key, 'search', { search })
    expect({ status, ...(JSON.parse(text) as object) }, search.slice(0, 40)).toMatchObject({
      status: 400,
      error: 'bad_request',
      message: expect.stringContaining(name) as string,
    })
  }
  expect(JSON.parse((await ask(key, 'search', { search: 'page=50&q=%E7%95%99%E5%AE%88' })).text)).toMatchObject({
    page: 50,
    hits: [],
  })
  expect(await ask(key, 'search', { method: 'POST' })).toMatchObject({
    status: 405,
    text: expect.stringContaining('method_not_allowed') as string,
  })
  for (const malformed of ['fq_short', `${key}x`, key.slice(0, -1), 'Bearer', '%00', "' OR 1=1 --"])
    expect((await ask(malformed, 'search', { address: '10.7.7.7' })).status, malformed).toBe(401)
})

test('an answer that fails says so in JSON, without the reason', async () => {
  const key = await makeKey(await makeActor('RESEARCHER', '370000-GX'), '出错')
  const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { status, text } = await ask(key, 'failing')
  expect({ status, text, logged: silent.mock.calls.join('') }).toEqual({
    status: 500,
    text: expect.stringMatching(/^\{"error":"internal"/) as string,
    logged: expect.stringContaining('somewhere inside') as string,
  })
  expect(text + JSON.stringify(silent.mock.calls)).not.toContain(key)
  silent.mockRestore()
})

test('the description names every answer the interface gives', async () => {
  const { text } = await ask(await makeKey(await makeActor('RESEARCHER', '370000-GX'), '说明'))
  const described = openapi.paths['/search'].get.responses[200].content['application/json'].schema.properties as Record<
    string,
    { items?: { properties: object } }
  >
  const answer = JSON.parse(text) as { hits: object[] }
  expect(Object.keys(answer).filter((name) => !(name in described))).toEqual([])
  expect(Object.keys(answer.hits[0]!).filter((name) => !(name in described.hits!.items!.properties))).toEqual([])
})
