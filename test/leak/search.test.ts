import { pinyin } from 'pinyin-pro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../app/accounts/actor'
import type { Role } from '../../app/accounts/roles'
import { db } from '../../app/server/db.server'
import { screen } from '../../app/evaluation/entries/screen.server'
import { enqueueIndexJobs } from '../../app/server/index-job.server'
import { drainIndexJobs } from '../../app/library/indexer.server'
import { searchEngine } from '../../app/library/engine.server'
import { readLibraryDocument, searchLibrary } from '../../app/library/queries.server'
import { addToReadingList, readingListDocuments, readReadingList } from '../../app/library/reading-list.server'
import { readForReading } from '../../app/library/reading.server'
import { makeActor } from '../factories/actors'
import { makeBlindCopies } from '../factories/rounds'
import { enterAndSeat, given, hidden, indexFillers, inRole, makeSearchedLibrary, secret } from './searched-library'
import { asked, surfaces } from './surfaces'

let library: Awaited<ReturnType<typeof makeSearchedLibrary>>
let researcher: Actor
let others: Actor[]
beforeAll(async () => {
  library = await makeSearchedLibrary(drainIndexJobs)
  researcher = await makeActor('RESEARCHER', '370000-GX')
  for (const actor of [researcher, inRole(library.judge, 'RESEARCHER')])
    await addToReadingList(actor, `report:${library.report.id}`)
  others = [researcher, await makeActor('CADRE', '370102'), await makeActor('EDITOR', '370000')]
  await indexFillers()
})
afterAll(async () => (await searchEngine()).close())

/** How many documents the search admits to. */
const total = async (actor: Actor, word = secret) => (await searchLibrary(actor, asked({ q: `"${word}"` }))).total
const roles: Role[] = ['RESEARCHER', 'CADRE', 'UNIT_LEADER', 'EDITOR']

test('before the round the report is found by all of them, the later judge too', async () => {
  for (const actor of [...others, ...roles.map((role) => inRole(library.judge, role))])
    expect(await total(actor)).toBe(1)
})

test.each(Object.keys(surfaces))(
  '%s: a judge of the open round learns nothing, in any role; others do',
  async (surface) => {
    await enterOnce()
    expect(await surfaces[surface]!(researcher, secret), 'the control').toBe(true)
    for (const role of roles)
      expect(await surfaces[surface]!(inRole(library.judge, role), secret), `judge as ${role}`).toBe(false)
  },
)

test('the count and the address of the report tell the judge nothing either', async () => {
  await enterOnce()
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
  await enterOnce()
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
  await enterOnce()
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

test('a judge who leaves is free to search again, unless copies had been given to her', async () => {
  await enterOnce()
  const { judge, round, organizer } = library
  await db.seat.updateMany({ where: { roundId: round.id }, data: { vacatedAt: new Date(), vacatedReason: '请错了人' } })
  expect(await total(inRole(judge, 'RESEARCHER')), 'she has read nothing').toBe(1)
  const seat = await db.seat.findFirstOrThrow({ where: { roundId: round.id } })
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  await makeBlindCopies(round.id, organizer.id)
  const copy = await db.blindCopy.findFirstOrThrow({ where: { roundId: round.id } })
  await db.assignment.create({
    data: { roundId: round.id, seatId: seat.id, blindCopyId: copy.id, readingOrder: 0, assignedById: organizer.id },
  })
  for (const [surface, tells] of Object.entries(surfaces))
    expect(await tells(inRole(judge, 'RESEARCHER'), secret), surface).toBe(false)
  await expect(readLibraryDocument(inRole(judge, 'RESEARCHER'), `report:${library.report.id}`)).rejects.toMatchObject({
    status: 404,
  })
})

test('once the round is opened the judge finds the report like others', async () => {
  await enterOnce()
  await db.opening.create({ data: { roundId: library.round.id, inputs: {}, result: { full: '100', reports: [] } } })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [library.report.id]))
  await drainIndexJobs()
  expect(await total(inRole(library.judge, 'RESEARCHER'))).toBe(1)
})

let entered: Promise<unknown> | undefined
const enterOnce = () => (entered ??= enterAndSeat(library).then(drainIndexJobs))
