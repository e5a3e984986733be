import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { SearchUnavailable } from '../../../search'
import { db, pool } from '../../../app/server/db.server'
import { readForReading } from '../../../app/library/reading.server'
import { searchLibrary } from '../../../app/library/queries.server'
import { countFresh, saveSearch } from '../../../app/library/saved-searches.server'
import { readSearch } from '../../../app/library/schema'
import { makeActor } from '../../factories/actors'
import { makeSubmission } from '../../factories/panels'

import { indexBacklog } from '../../../app/accounts/system/health.server'
import { drainIndexJobs, startIndexer } from '../../../app/library/indexer.server'
import { searchEngine } from '../../../app/library/engine.server'
import { verifyIndex } from '../../../app/library/rebuild.server'
import { enqueueIndexJobs } from '../../../app/server/index-job.server'
const engine = await searchEngine()

beforeEach(() => db.indexJob.deleteMany())
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})
afterAll(() => engine.close())

const changed = (...ids: string[]) => db.$transaction((tx) => enqueueIndexJobs(tx, 'report', ids))
const dueNow = () =>
  db.indexJob.updateMany({ where: { doneAt: null }, data: { nextAttemptAt: new Date(Date.now() - 1000) } })
const indexed = async () => {
  const ids: string[] = []
  for await (const { id } of engine.entries()) ids.push(id)
  return ids
}

test('one document that cannot be indexed holds up no other', async () => {
  const [good, bad] = [await makeSubmission(), await makeSubmission()]
  const index = engine.index.bind(engine)
  vi.spyOn(engine, 'index').mockImplementation(async (documents) => {
    if (documents.some(({ id }) => id.endsWith(bad.report.id))) throw new SearchUnavailable('task', '字段太长')
    return index(documents)
  })
  await changed(bad.report.id, good.report.id, good.report.id)
  expect(await drainIndexJobs()).toBe(2)
  expect(await indexed()).toContain(`report:${good.report.id}`)
  expect(await indexBacklog()).toMatchObject({ open: 1, failing: 1, error: '字段太长' })
})

test('an engine away for long loses nothing, is asked ever more seldom, and catches up when it is back', async () => {
  const { report } = await makeSubmission()
  vi.spyOn(engine, 'index').mockRejectedValue(new SearchUnavailable('away', '连接不上'))
  vi.spyOn(engine, 'health').mockResolvedValue({
    engine: 'embedded',
    ok: false,
    documents: 0,
    size: null,
    rebuilding: false,
    trouble: 'away',
  })
  const waits: number[] = []
  for (let attempt = 0; attempt < 14; attempt++) {
    await changed(report.id) // people go on working
    await dueNow()
    expect(await drainIndexJobs()).toBe(0)
    const { nextAttemptAt } = await db.indexJob.findFirstOrThrow({ orderBy: { sequence: 'asc' } })
    waits.push(Math.round((nextAttemptAt.getTime() - Date.now()) / 1000))
  }
  expect(engine.index).toHaveBeenCalledTimes(14) // once a try, not once a document
  expect(waits.at(-1)!).toBeGreaterThan(waits[0]! + 200)
  expect(Math.max(...waits)).toBeLessThanOrEqual(300)
  expect(await indexBacklog()).toMatchObject({ open: 14, failing: 14, error: '连接不上' })
  vi.restoreAllMocks()
  await dueNow()
  expect(await drainIndexJobs()).toBe(14)
  expect(await indexed()).toContain(`report:${report.id}`)
  expect(await indexBacklog()).toMatchObject({ open: 0, failing: 0 })
})

test('many processes drain at once: each job is done, and a document is never written by two of them together', async () => {
  const reports = [await makeSubmission(), await makeSubmission(), await makeSubmission()]
  for (let round = 0; round < 5; round++) await changed(...reports.map(({ report }) => report.id))
  let writing = 0
  const index = engine.index.bind(engine)
  vi.spyOn(engine, 'index').mockImplementation(async (documents) => {
    expect(++writing, 'one at a time').toBe(1)
    await index(documents)
    writing--
  })
  const drained = await Promise.all(Array.from({ length: 6 }, drainIndexJobs))
  expect(drained.reduce((sum, count) => sum + count, 0)).toBe(15)
  expect(await db.indexJob.count({ where: { doneAt: null } })).toBe(0)
})

/** A process of its own that drains; `says` collects what it tells. */
function startDrainer(...way: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'drainer.ts'), ...way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  drainers.push(child)
  const says: string[] = []
  child.stdout.on('data', (text: Buffer) => says.push(...text.toString().trim().split('\n')))
  return {
    says,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
const drainers: ChildProcess[] = []
afterAll(() => drainers.forEach((child) => child.kill('SIGKILL')))

test(
  'a process killed between writing and saying so loses nothing: another does the job again, and once',
  { timeout: 90_000 },
  async () => {
    const { report } = await makeSubmission()
    await changed(report.id)
    const drainer = startDrainer('stuck')
    await vi.waitFor(() => expect(drainer.says).toEqual(['written']), { timeout: 60_000 })
    expect(await drainIndexJobs(), 'it is at it').toBe(0)
    await drainer.kill()
    await vi.waitFor(async () => expect(await drainIndexJobs()).toBe(1), { timeout: 60_000 })
    expect((await indexed()).filter((id) => id === `report:${report.id}`)).toHaveLength(1)
    expect(await indexBacklog()).toMatchObject({ open: 0, failing: 0 })
  },
)

test(
  'two processes drain while people write, and in the end the index is what the database is',
  { timeout: 90_000 },
  async () => {
    const reports = [await makeSubmission(), await makeSubmission(), await makeSubmission(), await makeSubmission()]
    await verifyIndex() // what other tests have left
    const pair = [startDrainer(), startDrainer()]
    for (let round = 0; round < 40; round++) {
      const { report, submission, author } = reports[round % 4]!
      const withdrawn = await db.withdrawal.findFirst({ where: { submissionId: submission.id } })
      if (withdrawn) await changed(report.id)
      else if (round > 30)
        await db.$transaction([
          db.withdrawal.create({ data: { submissionId: submission.id, withdrawnById: author.id } }),
          db.indexJob.create({ data: { documentId: `report:${report.id}` } }),
        ])
      else await changed(...reports.map((each) => each.report.id))
    }
    await vi.waitFor(async () => expect(await db.indexJob.count({ where: { doneAt: null } })).toBe(0), {
      timeout: 60_000,
    })
    for (const drainer of pair) await drainer.kill()
    expect(await verifyIndex()).toMatchObject({ missing: 0, stale: 0, surplus: 0 })
    expect(await indexed()).not.toContain(`report:${reports[0]!.report.id}`)
  },
)

test('thousands of changes that waited for the engine are caught up in a few writes, each document as it stands last', async () => {
  const { report, submission, author } = await makeSubmission()
  const documentId = `report:${report.id}`
  await db.indexJob.createMany({
    data: Array.from({ length: 5000 }, (_, i) => ({
      documentId: i % 10 === 0 ? documentId : `diary:00000000-0000-7000-8000-${String(i % 450).padStart(12, '0')}`,
    })),
  })
  const index = vi.spyOn(engine, 'index').mockRejectedValue(new SearchUnavailable('away', '连接不上'))
  vi.spyOn(engine, 'health').mockResolvedValue({
    engine: 'embedded',
    ok: false,
    documents: 0,
    size: null,
    rebuilding: false,
    trouble: 'away',
  })
  expect(await drainIndexJobs()).toBe(0)
  expect(index, 'the engine is asked once, however many wait').toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
  await db.withdrawal.create({ data: { submissionId: submission.id, withdrawnById: author.id } })
  await dueNow()
  const writes = vi.spyOn(engine, 'remove')
  let done = 0
  for (let some = 1; some > 0; done += some) some = await drainIndexJobs()
  expect({ done, open: await db.indexJob.count({ where: { doneAt: null } }) }).toEqual({ done: 5000, open: 0 })
  expect(writes.mock.calls.length).toBeLessThanOrEqual(5)
  expect(await indexed()).not.toContain(documentId)
})

test('a change is followed at once, woken by the database and not by the clock, also after the connection was lost', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const stop = await startIndexer()
  const followed = async () => {
    const { report } = await makeSubmission()
    await changed(report.id)
    await vi.waitFor(async () => expect(await db.indexJob.count({ where: { doneAt: null } })).toBe(0), {
      timeout: 60_000,
    })
    expect(await indexed()).toContain(`report:${report.id}`)
  }
  await followed()
  const listeners = `FROM pg_stat_activity WHERE query = 'LISTEN index_job' AND datname = current_database()`
  const { rows } = await pool.query<{ pid: number }>(`SELECT pid ${listeners}`)
  expect(rows.length).toBe(1)
  await pool.query(`SELECT pg_terminate_backend(pid) ${listeners}`)
  await vi.waitFor(
    async () => {
      const again = await pool.query<{ pid: number }>(`SELECT pid ${listeners}`)
      expect(again.rows.map(({ pid }) => pid)).not.toContain(rows[0]!.pid)
      expect(again.rows.length).toBe(1)
    },
    { timeout: 60_000 },
  )
  await followed()
  await stop()
})

test('while the engine is away searches say so, and what can do without it goes on', async () => {
  const researcher = await makeActor('RESEARCHER', '370000-GX')
  const { report } = await makeSubmission()
  await changed(report.id)
  await drainIndexJobs()
  await saveSearch(researcher, '所有报告', 'kind=report')
  await db.savedSearch.updateMany({ where: { personId: researcher.id }, data: { seenAt: new Date(0) } })
  vi.spyOn(engine, 'search').mockRejectedValue(new SearchUnavailable('away', '连接不上'))
  const asked = readSearch(new URL('http://x/search?q=村'))
  await expect(searchLibrary(researcher, asked)).rejects.toMatchObject({ status: 503 })
  expect(await countFresh(researcher)).toBe(0)
  expect(await readForReading(researcher, `report:${report.id}`, asked, false)).toMatchObject({
    kind: 'report',
    hits: 0,
  })
})
