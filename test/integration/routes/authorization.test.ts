import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '../../../app/accounts/roles'
import { db } from '../../../app/server/db.server'
import { openSession, serveForTests } from '../../setup/serving'
import { allRoutes, fill } from './all-routes'
import { sentOn, strangersTold, table, type Line } from './table'
import { makeWorld } from './world'

const ask = serveForTests()
let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => db.$disconnect())

const people = [null, ...roles] as const
type Visitor = (typeof people)[number]

/** `200`, `404`, …; a redirect as `→ /where`. */
async function outcome(path: string, visitor: Visitor, method: 'GET' | 'POST', address = path) {
  const as = visitor && (await openSession(world.actors[visitor]))
  const { status, to } = await ask(address, { as, method, ...(method === 'POST' && { body: new URLSearchParams() }) })
  if (status !== 302) return String(status)
  return to!.startsWith('/sign-in?') && path !== '/sign-in' ? '→ sign-in' : '302'
}

const answersOf = async (line: Line, method: 'GET' | 'POST', records: 'own' | 'foreign') => {
  const address = fill(line[0], world[records], line[4])
  const answers: string[] = []
  // One after another, those who may last: what they change must not decide what the others are told.
  for (const visitor of [...people].sort((one, other) => Number(mayAct(line, one)) - Number(mayAct(line, other))))
    answers.push(`${visitor ?? 'stranger'} ${await outcome(line[0], visitor, method, address)}`)
  return answers.sort()
}

const mayAct = ([, , acts]: Line, visitor: Visitor) =>
  acts === 'everyone' || (Array.isArray(acts) && visitor !== null && acts.includes(visitor))

function seen([path, sees]: Line, visitor: Visitor): string {
  if (visitor && sentOn[path]?.includes(visitor)) return '302'
  if (sees === 'everyone') return '200'
  if (sees === 'keyed') return '401'
  if (sees === 'strangers') return visitor ? '302' : '200'
  if (sees === 'nothing') return '302'
  if (sees === 'nobody') return '404'
  return visitor === null ? '→ sign-in' : sees.includes(visitor) ? '200' : '404'
}

function acted(line: Line, visitor: Visitor): string {
  const [path, , acts, answer] = line
  if (acts === 'nobody') return '405'
  if (path === '/sign-in') return visitor ? '302' : '422' // the account must be given; those signed in go on
  if (mayAct(line, visitor)) return String(answer)
  return visitor === null ? (strangersTold[path] ?? '→ sign-in') : '404'
}

const named = (lines: readonly Line[]) => lines.map((line) => [line[0], line] as const)
const expected = (line: Line, tell: (line: Line, visitor: Visitor) => string) =>
  people.map((visitor) => `${visitor ?? 'stranger'} ${tell(line, visitor)}`).sort()

// In this order: first is looked at what is then changed, and what is deleted is taken back after.
describe('the table of routes', { shuffle: false }, () => {
  test('every route has its line in the table, and every line its route', () => {
    expect(table.map(([path]) => path).sort()).toEqual(
      allRoutes()
        .map(({ path }) => path)
        .sort(),
    )
  })

  test.each(named(table))(
    '%s opens for those it is meant for and does not exist for the others',
    async (_path, line) => {
      expect(await answersOf(line, 'GET', 'own')).toEqual(expected(line, seen))
    },
  )

  const withRecords = table.filter(
    ([path, sees]) => path.includes(':') && !['nothing', 'nobody', 'keyed'].includes(String(sees)),
  )

  test.each(named(withRecords))(
    '%s of another person, unit or round does not exist for anyone',
    async (_path, line) => {
      const [, sees] = line
      const none = (visitor: Visitor) => (visitor === null && sees !== 'everyone' ? '→ sign-in' : '404')
      expect(await answersOf(line, 'GET', 'foreign')).toEqual(expected(line, (_line, visitor) => none(visitor)))
    },
  )

  test.each(named(table.filter(([path, , acts]) => path.includes(':') && acts !== 'nobody')))(
    '%s of another changes nothing, whoever sends to it',
    async (_path, line) => {
      const before = await db.auditEvent.count()
      const answers = await answersOf(line, 'POST', 'foreign')
      expect(answers.filter((answer) => !/ (302|400|401|404|422|→ sign-in)$/.test(answer))).toEqual([])
      expect(
        answers
          .filter((answer) => / (302|422)$/.test(answer))
          .map((answer) => answer.split(' ')[0] as Role)
          .filter((role) => !mayAct(line, role)),
      ).toEqual([])
      expect(await db.auditEvent.count()).toBe(before)
    },
  )

  test.each(named(table))('%s takes what is sent only from those who may act', async (_path, line) => {
    expect(await answersOf(line, 'POST', 'own')).toEqual(expected(line, acted))
  })

  test.each(named(table.filter(([path]) => path.includes(':'))))(
    '%s with nonsense for a record is not found, and breaks nothing',
    async (_path, line) => {
      const nonsense = line[0].replace(/:\w+/g, encodeURIComponent("1' OR 1=1 --\0😀"))
      const statuses = new Set<string>()
      for (const method of ['GET', 'POST'] as const)
        for (const visitor of people) statuses.add(await outcome(line[0], visitor, method, nonsense))
      expect(
        [...statuses].filter((status) => !['302', '400', '401', '404', '405', '422', '→ sign-in'].includes(status)),
      ).toEqual([])
    },
  )

  const aReader = ([, sees]: Line): Role | null => (Array.isArray(sees) ? (sees as readonly Role[])[0]! : null)
  const anActor = ([, , acts]: Line): Role | null => (Array.isArray(acts) ? (acts as readonly Role[])[0]! : null)

  test.each(named(table))('%s takes hostile questions for questions', async (path, line) => {
    const address = fill(path, world.own, line[4])
    for (const value of ['%00', '%ED%A0%80', '-1', '99999999999999999999', '1e309', '%27%22%3C%5C']) {
      const question = ['q', 'page', 'sort', 'state', 'city', 'theme', 'seat', 'rows', 'month', 'from']
        .map((name) => `${name}=${value}`)
        .join('&')
      const answer = await outcome(path, aReader(line), 'GET', `${address}?${question}`)
      expect({ value, answer }).not.toMatchObject({ answer: expect.stringMatching(/^5/) })
    }
  })

  test.each(named(table.filter(([, , acts]) => acts !== 'nobody')))(
    '%s refuses ten megabytes and a broken form without breaking',
    async (path, line) => {
      const role = anActor(line)
      const as = role && (await openSession(world.actors[role]))
      const address = fill(path, world.own, line[4])
      const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
      const large = await ask(address, { as, method: 'POST', headers: form, body: `text=${'a'.repeat(10_000_000)}` })
      const broken = await ask(address, {
        as,
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nnothing',
      })
      const nul = await ask(address, {
        as,
        method: 'POST',
        headers: form,
        body: 'username=%00&password=%00&text=%00&article=%00&grant=%00&title=%00',
      })
      expect([large.status, broken.status, nul.status].filter((status) => status >= 500)).toEqual([])
    },
  )
})
