import { afterAll, expect, test } from 'vitest'
import { screen } from '../../app/evaluation/entries/screen.server'
import { searchEngine } from '../../app/library/engine.server'
import { drainIndexJobs } from '../../app/library/indexer.server'
import { readLibraryDocument, searchLibrary } from '../../app/library/queries.server'
import { db } from '../../app/server/db.server'
import { enqueueIndexJobs } from '../../app/server/index-job.server'
import { makeBlindCopies } from '../factories/rounds'
import { enterAndSeat, inRole, makeSearchedLibrary, secret } from './searched-library'
import { asked, surfaces } from './surfaces'

afterAll(async () => (await searchEngine()).close())

test('a judge who leaves is free to search again, unless copies had been given to her; then once the round is opened', async () => {
  const library = await makeSearchedLibrary(drainIndexJobs)
  await enterAndSeat(library)
  await drainIndexJobs()
  const { round, organizer, report } = library
  const judge = inRole(library.judge, 'RESEARCHER')
  const total = async () => (await searchLibrary(judge, asked({ q: `"${secret}"` }))).total

  await db.seat.updateMany({ where: { roundId: round.id }, data: { vacatedAt: new Date(), vacatedReason: '请错了人' } })
  expect(await total(), 'she has read nothing').toBe(1)

  const seat = await db.seat.findFirstOrThrow({ where: { roundId: round.id } })
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  await makeBlindCopies(round.id, organizer.id)
  const copy = await db.blindCopy.findFirstOrThrow({ where: { roundId: round.id } })
  await db.assignment.create({
    data: { roundId: round.id, seatId: seat.id, blindCopyId: copy.id, readingOrder: 0, assignedById: organizer.id },
  })
  for (const [surface, tells] of Object.entries(surfaces)) expect(await tells(judge, secret), surface).toBe(false)
  await expect(readLibraryDocument(judge, `report:${report.id}`)).rejects.toMatchObject({ status: 404 })

  await db.opening.create({ data: { roundId: round.id, inputs: {}, result: { full: '100', reports: [] } } })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [report.id]))
  await drainIndexJobs()
  expect(await total(), 'the round is opened').toBe(1)
})
