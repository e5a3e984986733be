import { afterAll, expect, test, vi } from 'vitest'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makePanel, makeSubmission } from '../../factories/panels'

import { drainIndexJobs } from '../../../app/library/indexer.server'
import { readDocuments } from '../../../app/library/documents.server'
import { searchEngine } from '../../../app/library/engine.server'
import { findSimilar, listForExport, readLibraryDocument, searchLibrary } from '../../../app/library/queries.server'
import { exportList } from '../../../app/library/export.server'
import { rebuildIndex, verifyIndex } from '../../../app/library/rebuild.server'
import { readSearch } from '../../../app/library/schema'
import { enqueueIndexJobs } from '../../../app/server/index-job.server'

afterAll(async () => (await searchEngine()).close())

const find = async (actor: Parameters<typeof searchLibrary>[0], q: string) =>
  (await searchLibrary(actor, readSearch(new URL(`http://x/search?q=${encodeURIComponent(q)}`)))).hits.map(
    ({ id }) => id,
  )

async function makeFindable(words: string) {
  const made = await makeSubmission()
  await db.report.update({ where: { id: made.report.id }, data: { title: words } })
  // revisions are never rewritten: hand in a second one with the words
  const { submission: first } = made
  await db.withdrawal.create({ data: { submissionId: first.id, withdrawnById: made.author.id } })
  const revision = await db.revision.create({
    data: {
      reportId: made.report.id,
      number: 2,
      reason: 'SUBMISSION',
      content: { title: words, situation: `## 一\n\n${words}的情况。` },
      characters: 10,
      createdById: made.author.id,
    },
  })
  const submission = await db.submission.create({
    data: {
      reportId: made.report.id,
      revisionId: revision.id,
      campaignId: first.campaignId,
      authorId: made.author.id,
      principal: true,
      receiptNumber: `库-${revision.id}`,
      submittedById: made.author.id,
      late: false,
      promises: {},
    },
  })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [made.report.id]))
  await drainIndexJobs()
  return { ...made, submission, id: `report:${made.report.id}` }
}

test('a report is found once its job is drained, and gone when withdrawn', async () => {
  const researcher = await makeActor('RESEARCHER', '370000-GX')
  const { documents } = await (await searchEngine()).health()
  const { id, report, submission, author } = await makeFindable('蒲公英合作社')
  expect(await find(researcher, '蒲公英合作社')).toEqual([id])
  expect(await find(researcher, '蒲公英合作社 -情况')).toEqual([])
  await db.withdrawal.create({ data: { submissionId: submission.id, withdrawnById: author.id } })
  expect(await find(researcher, '蒲公英合作社'), 'before the index followed').toEqual([])
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [report.id]))
  await drainIndexJobs()
  expect(await (await searchEngine()).health()).toMatchObject({ ok: true, documents })
})

test('a judge of an open round cannot find its reports in any role of hers; others can', async () => {
  const { id, submission } = await makeFindable('石榴园互助组')
  const { panel, roundId, organizer } = await makePanel({ judges: 1, copies: 1 })
  await db.entry.create({ data: { roundId, submissionId: submission.id, enteredById: organizer.id } })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [id.slice(7)]))
  await drainIndexJobs()
  const asResearcher = { ...panel[0]!.judge, role: 'RESEARCHER' as const }
  expect(await find(asResearcher, '石榴园互助组')).toEqual([])
  await expect(readLibraryDocument(asResearcher, id)).rejects.toMatchObject({ status: 404 })
  expect(await find(await makeActor('RESEARCHER', '370000-GX'), '石榴园互助组')).toEqual([id])
})

test('a diary is found only when its author gave it to the library and it is not sensitive', async () => {
  const author = await makeActor('CADRE')
  const campaign = await db.campaign.findFirstOrThrow()
  const make = async (visibility: 'PRIVATE' | 'UNIT' | 'LIBRARY', sensitive: boolean) => {
    const { id } = await db.diaryEntry.create({
      data: {
        clientId: `${visibility}${sensitive}${Date.now()}`,
        authorId: author.id,
        organizationId: author.unit.id,
        campaignId: campaign.id,
        date: new Date('2012-05-02'),
        activityCodes: ['visit-life'],
        methods: ['interview'],
        text: '槐花沟的留守儿童',
        visibility,
        sensitive,
      },
    })
    await db.$transaction((tx) => enqueueIndexJobs(tx, 'diary', [id]))
    return `diary:${id}`
  }
  const given = await make('LIBRARY', false)
  await make('PRIVATE', false)
  await make('UNIT', false)
  await make('LIBRARY', true)
  await drainIndexJobs()
  expect(await find(await makeActor('RESEARCHER', '370000-GX'), '槐花沟')).toEqual([given])
  expect(await find(await makeActor('CADRE', '370102'), '槐花沟'), 'a cadre elsewhere').toEqual([])
})

test('the index can be made anew, and verifying mends what differs', async () => {
  const engine = await searchEngine()
  for await (const { id } of engine.entries()) await engine.remove([id])
  const twice = await Promise.all([rebuildIndex({ onlyLost: true }), rebuildIndex({ onlyLost: true })]) // two machines that start together
  const count = await rebuildIndex()
  expect(new Set(twice)).toEqual(new Set([0, count]))
  expect((await engine.health()).documents).toBe(count)
  const ids = []
  for await (const { id } of engine.entries()) ids.push(id)
  await engine.remove(ids.slice(0, 1))
  await engine.index([{ id: 'report:ghost', kind: 'report', title: '幽灵', body: '', access: ['public'] }])
  expect(await verifyIndex()).toEqual({ documents: count, missing: 1, stale: 0, surplus: 1, remade: false })
  const [changed] = ids.slice(1)
  const { title } = (await readDocuments([changed!]))[0]!
  await engine.index([{ id: changed!, kind: 'report', title: '过时的篇名', body: '', access: ['public'] }])
  expect(await verifyIndex()).toEqual({ documents: count, missing: 0, stale: 1, surplus: 0, remade: false })
  expect(await find(await makeActor('RESEARCHER', '370000-GX'), '过时的篇名')).not.toContain(changed)
  expect(await verifyIndex(), title).toEqual({ documents: count, missing: 0, stale: 0, surplus: 0, remade: false })
})

test('a job that fails stays, with its reason and a later time', async () => {
  const engine = await searchEngine()
  const broken = vi.spyOn(engine, 'index').mockRejectedValueOnce(new Error('disk full'))
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', ['00000000-0000-4000-8000-000000000001']))
  expect(await drainIndexJobs()).toBe(0)
  broken.mockRestore()
  const job = await db.indexJob.findFirstOrThrow({ where: { doneAt: null } })
  expect(job).toMatchObject({ attempts: 1, lastError: 'disk full' })
  expect(job.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() - 1000)
})

test('scores order the list for those who may know them, once the round is open; for a cadre they do not', async () => {
  const { roundId, blindCopies } = await makePanel({ judges: 1, copies: 2 })
  const [low, high] = blindCopies as [(typeof blindCopies)[number], (typeof blindCopies)[number]]
  const ids = [`report:${high.report.id}`, `report:${low.report.id}`]
  await db.opening.create({
    data: {
      roundId,
      inputs: {},
      result: {
        full: '100',
        reports: [
          { report: low.code, score: '61.5' },
          { report: high.code, score: '93' },
        ],
      },
    },
  })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [low.report.id, high.report.id]))
  await drainIndexJobs()
  const listed = async (actor: Parameters<typeof searchLibrary>[0], address: string) => {
    const { hits, byScore } = await searchLibrary(actor, readSearch(new URL(`http://x/search?${address}`)))
    return { byScore, ids: hits.map(({ id }) => id).filter((id) => ids.includes(id)) }
  }
  const researcher = await makeActor('RESEARCHER', '370000-GX')
  expect(await listed(researcher, 'sort=score')).toEqual({ byScore: true, ids })
  const cadre = await makeActor('CADRE', '370102')
  expect(await listed(cadre, 'sort=score')).toEqual({ ...(await listed(cadre, 'sort=relevance')), byScore: false })
})

test('the map counts every city though one is chosen, and the trend counts the months of the result', async () => {
  const researcher = await makeActor('RESEARCHER', '370000-GX')
  const drawn = async (address: string) =>
    (await searchLibrary(researcher, readSearch(new URL(`http://x/search?${address}`)))).panel
  const whole = await drawn('panel=map')
  const one = await drawn('panel=map&city=菏泽')
  expect(whole).toMatchObject({ kind: 'map', counties: [] })
  expect(one).toMatchObject({ kind: 'map', cities: whole?.kind === 'map' ? whole.cities : null })
  expect(one?.kind === 'map' && one.counties.length).toBeGreaterThan(0)
  const { panel: trend, total } = await searchLibrary(
    researcher,
    readSearch(new URL('http://x/search?panel=trend&kind=report')),
  )
  expect(total).toBeGreaterThan(1)
  expect(trend?.kind === 'trend' && trend.months.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  expect(await drawn('')).toBeNull()
})

test("a list taken away and the similar ones hold what the reader may find, and nothing of a judge's open round", async () => {
  const { id, submission } = await makeFindable('葡萄架下的绣花作坊')
  const other = await makeFindable('葡萄架下的绣花作坊续记')
  const { panel, roundId, organizer } = await makePanel({ judges: 1, copies: 1 })
  await db.entry.create({ data: { roundId, submissionId: submission.id, enteredById: organizer.id } })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [id.slice(7)]))
  await drainIndexJobs()
  const researcher = await makeActor('RESEARCHER', '370000-GX')
  const asResearcher = { ...panel[0]!.judge, role: 'RESEARCHER' as const }
  const input = readSearch(new URL(`http://x/search?q=${encodeURIComponent('"绣花作坊"')}`))
  const listed = async (actor: typeof researcher) =>
    (await listForExport(actor, input)).map((document) => document.id).sort()
  expect(await listed(researcher)).toEqual([id, other.id].sort())
  expect(await listed(asResearcher)).toEqual([other.id])
  expect(String(await exportList(asResearcher, input, 'ris'))).toContain('TI  - 葡萄架下的绣花作坊续记')
  // words that stand in every fifth document tell nothing: a few documents more, without them
  await (
    await searchEngine()
  ).index(
    Array.from({ length: 20 }, (_, index) => ({
      id: `report:filler${index}`,
      kind: 'report' as const,
      title: `旧档${index}`,
      body: '道路与水利',
      access: [],
    })),
  )
  const document = await readLibraryDocument(asResearcher, other.id)
  expect((await findSimilar(researcher, document)).map((hit) => hit.id)).toContain(id)
  expect((await findSimilar(asResearcher, document)).map((hit) => hit.id)).not.toContain(id)
})
