import { pinyin } from 'pinyin-pro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../app/accounts/actor'
import type { Role } from '../../app/accounts/roles'
import { db } from '../../app/server/db.server'
import { enqueueIndexJobs } from '../../app/server/index-job.server'
import { drainIndexJobs } from '../../app/library/indexer.server'
import { searchEngine } from '../../app/library/engine.server'
import { readLibraryDocument, searchLibrary } from '../../app/library/queries.server'
import { addToReadingList, readingListDocuments, readReadingList } from '../../app/library/reading-list.server'
import { readForReading } from '../../app/library/reading.server'
import { makeActor } from '../factories/actors'
import { enterAndSeat, given, hidden, indexFillers, inRole, makeSearchedLibrary, secret } from './searched-library'
import { asked, surfaces } from './surfaces'

let library: Awaited<ReturnType<typeof makeSearchedLibrary>>
let researcher: Actor
let others: Actor[]
let before: number[]
beforeAll(async () => {
  library = await makeSearchedLibrary(drainIndexJobs)
  researcher = await makeActor('RESEARCHER', '370000-GX')
  for (const actor of [researcher, inRole(library.judge, 'RESEARCHER')])
    await addToReadingList(actor, `report:${library.report.id}`)
  others = [researcher, await makeActor('CADRE', '370102'), await makeActor('EDITOR', '370000')]
  await indexFillers()
  before = []
  for (const actor of [...others, ...roles.map((role) => inRole(library.judge, role))]) before.push(await total(actor))
  await enterAndSeat(library)
  await drainIndexJobs()
})
afterAll(async () => (await searchEngine()).close())

/** How many documents the search admits to. */
const total = async (actor: Actor, word = secret) => (await searchLibrary(actor, asked({ q: `"${word}"` }))).total
const roles: Role[] = ['RESEARCHER', 'CADRE', 'UNIT_LEADER', 'EDITOR']

test('before the round the report was found by all of them, the later judge too', () =>
  expect(before).toEqual(Array(others.length + roles.length).fill(1)))

test.each(Object.keys(surfaces))(
  '%s: a judge of the open round learns nothing, in any role; others do',
  async (surface) => {
    expect(await surfaces[surface]!(researcher, secret), 'the control').toBe(true)
    for (const role of roles)
      expect(await surfaces[surface]!(inRole(library.judge, role), secret), `judge as ${role}`).toBe(false)
  },
)

test('the count and the address of the report tell the judge nothing either', async () => {
  const id = `report:${library.report.id}`
  for (const role of roles) {
    const judge = inRole(library.judge, role)
    expect(await total(judge)).toBe(0)
    await expect(readLibraryDocument(judge, id)).rejects.toMatchObject({ status: 404 })
    await expect(readForReading(judge, id, asked({ q: secret }), true)).rejects.toMatchObject({ status: 404 })
  }
  expect(await total(researcher)).toBe(1)
  expect((await readForReading(researcher, id, asked({ q: secret }), false)).hits).toBeGreaterThan(2)
})

test('while the index has not heard of the round, its judge finds what everybody may and nothing else', async () => {
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [library.report.id]))
  await (
    await searchEngine()
  ).index([
    {
      id: `report:${library.report.id}`,
      kind: 'report',
      title: `${secret}的调查`,
      body: secret,
      themes: [`${secret}主题`],
      access: ['internal', 'role:researcher'],
    },
  ])
  for (const [surface, tells] of Object.entries(surfaces))
    expect(await tells(inRole(library.judge, 'RESEARCHER'), secret), surface).toBe(false)
  expect(await total(inRole(library.judge, 'RESEARCHER'))).toBe(0)
  expect(await total(researcher), 'the control').toBe(1)
  await drainIndexJobs()
})

test('a diary not given to the library, or sensitive, is in no index and in no answer to anybody but those it is for', async () => {
  const ids = []
  for await (const { id } of (await searchEngine()).entries()) ids.push(id)
  const { given: shared, ...kept } = library.diaries
  expect(ids).toContain(`diary:${shared}`)
  for (const id of Object.values(kept)) expect(ids).not.toContain(`diary:${id}`)
  for (const actor of [...others, library.author])
    for (const [surface, tells] of Object.entries(surfaces))
      expect(await tells(actor, hidden), `${surface} to ${actor.role}`).toBe(false)
  for (const [surface, tells] of Object.entries(surfaces).filter(([name]) => name !== 'suggestions'))
    expect(await tells(researcher, given), `${surface}: the control`).toBe(true)
  expect(await total(others[1]!, given), 'a cadre of another county').toBe(0)
})

test('neither her reading list of before the round nor a word by its initials tells the judge', async () => {
  const initials = pinyin(secret, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  const told = async (actor: Actor) =>
    [
      await readReadingList(actor, 1),
      await readingListDocuments(actor),
      (await searchLibrary(actor, asked({ q: initials }))).alsoSearched,
    ].map((said) => JSON.stringify(said).includes(secret))
  expect(await told(researcher), 'the control').toEqual([true, true, true])
  expect(await told(inRole(library.judge, 'RESEARCHER'))).toEqual([false, false, false])
})
