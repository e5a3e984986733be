import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test, vi } from 'vitest'
import { daily } from '../../app/jobs.server'
import { db, pool } from '../../app/server/db.server'
import { enqueue, runTask, type Jobs } from '../../app/server/jobs.server'
import { Refusal } from '../../app/server/refusal'
import { startWorkers } from '../../app/server/workers.server'
import { makeActor } from '../factories/actors'

const order = (kind: string, payload = {}) =>
  db.$transaction((tx) => enqueue(tx, { kind, ownerId: null, subjectId: randomUUID(), payload }))
const find = (id: string) => db.task.findUniqueOrThrow({ where: { id } })

async function finished(id: string) {
  for (let turn = 0; turn < 100; turn++) {
    const task = await find(id)
    if (task.finishedAt) return task
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the task did not finish')
}

test('long work is done behind the pages and says what it did', async () => {
  const stop = await startWorkers({
    count: async ({ progress, payload }) => {
      await progress(1, 3, '第一步')
      await progress(3, 3, '完成')
      return { payload }
    },
  })
  const task = await finished(await order('count', { to: 3 }))
  await stop()
  expect([task.done, task.total, task.message, task.result, task.error]).toEqual([
    3,
    3,
    '完成',
    { payload: { to: 3 } },
    null,
  ])
})

test('an order that was rolled back is never carried out', async () => {
  let runs = 0
  const stop = await startWorkers({ never: async () => void (runs += 1), last: async () => undefined })
  await db
    .$transaction(async (tx) => {
      await enqueue(tx, { kind: 'never', ownerId: null })
      throw new Error('changed my mind')
    })
    .catch(() => undefined)
  await finished(await order('last'))
  await stop()
  expect(runs).toBe(0)
})

test('two processes that take the same task do it once', async () => {
  let runs = 0
  const jobs: Jobs = {
    once: async () => {
      runs += 1
      await new Promise((resolve) => setTimeout(resolve, 100))
    },
  }
  const id = await order('once')
  const outcome = await Promise.allSettled([runTask(jobs, id), runTask(jobs, id)])
  await runTask(jobs, id)
  expect(outcome.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(runs).toBe(1)
})

test('what fails is told in plain words: a refusal in its own, anything else by its number in the log', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const jobs: Jobs = {
    refused: () => Promise.reject(new Refusal('名单是空的。')),
    broken: () => Promise.reject(new Error('ECONNRESET')),
  }
  const [refused, broken] = [await order('refused'), await order('broken')]
  for (const id of [refused, broken]) await runTask(jobs, id)
  expect((await find(refused)).error).toBe('名单是空的。')
  const { error } = await find(broken)
  expect(error).toContain(`编号 ${broken.slice(-8)}`)
  expect(error).not.toContain('ECONNRESET')
  expect(written.mock.calls.join()).toContain(`task broken ${broken}`)
})

test('what a killed process left is taken up by the next one', async () => {
  const id = await order('resumed')
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'dead', attempts = 1 WHERE key = ${id}`
  await db.task.update({ where: { id }, data: { startedAt: new Date(), done: 1, total: 2 } })
  const stop = await startWorkers({ resumed: async ({ progress }) => progress(2, 2) })
  const task = await finished(id)
  await stop()
  expect([task.done, task.error]).toEqual([2, null])
})

test(
  'a database that goes away in the middle ends neither the process nor the work: it is done when it is back',
  { timeout: 60_000 },
  async () => {
    vi.spyOn(console, 'trace').mockReturnValue() // the runner's own, as it gives up
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const maintenance = new pg.Client({ connectionString: inject('databases').maintenanceUrl })
    await maintenance.connect()
    const {
      rows: [here],
    } = await pool.query<{ name: string }>('SELECT current_database() AS "name"')
    const accept = (connections: boolean) =>
      maintenance.query(`ALTER DATABASE "${here!.name}" ALLOW_CONNECTIONS ${connections}`)
    let runs = 0
    const stop = await startWorkers({
      interrupted: async () => {
        runs += 1
        if (runs > 1) return
        await accept(false)
        await maintenance.query('SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE "datname" = $1', [
          here!.name,
        ])
        throw new Error('the database is away')
      },
    })
    const id = await order('interrupted')
    for (let turn = 0; turn < 200 && runs === 0; turn++) await new Promise((resolve) => setTimeout(resolve, 50))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await accept(true)
    const task = await vi.waitUntil(async () => (await find(id).catch(() => null))?.finishedAt && find(id), {
      timeout: 60_000,
      interval: 200,
    })
    await stop()
    await maintenance.end()
    expect([task.error, runs]).toEqual([null, 2])
  },
)

test('a database that is started anew in the middle is no fault of the work: it is done again, and only then counts', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  let runs = 0
  const stop = await startWorkers({
    restarted: async () => {
      runs += 1
      if (runs === 1)
        await pool.query(
          `SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE "datname" = current_database() AND "pid" <> pg_backend_pid()`,
        )
      if (runs === 1) throw new Error('Connection terminated unexpectedly')
    },
  })
  const id = await order('restarted')
  const task = await vi.waitUntil(async () => (await find(id).catch(() => null))?.finishedAt && find(id), {
    timeout: 30_000,
    interval: 200,
  })
  await stop()
  expect([task.error, runs]).toEqual([null, 2])
})

test('once a day is forgotten what is of no use any more, and nothing else; one fault stops nothing', async () => {
  const actor = await makeActor('CADRE')
  const [past, future] = [new Date(Date.now() - 1000), new Date(Date.now() + 60_000)]
  const longAgo = new Date(Date.now() - 181 * 86_400_000)
  const [username, address] = [actor.username, '10.9.8.7']
  for (const expiresAt of [past, future])
    await db.session.create({ data: { token: randomUUID(), userId: actor.id, expiresAt } })
  await db.signInAttempt.createMany({ data: [longAgo, past].map((at) => ({ username, address, at })) })
  const roster = { uploadedById: actor.id, fileName: '名册.xlsx', rows: [], passwordKey: 'key' }
  await db.rosterImport.createMany({ data: [longAgo, past].map((confirmedAt) => ({ ...roster, confirmedAt })) })
  await db.indexJob.createMany({ data: [longAgo, past].map((doneAt) => ({ documentId: `diary:${actor.id}`, doneAt })) })
  let ended = false
  const stop = await startWorkers({}, [
    () => Promise.reject(new Error('a fault')),
    ...daily,
    async () => void (ended = true),
  ])
  expect((await pool.query('SELECT FROM graphile_worker._private_known_crontabs')).rowCount).toBe(1)
  await pool.query(`SELECT graphile_worker.add_job('daily')`)
  await vi.waitUntil(() => ended, { timeout: 60_000 })
  await stop()
  expect((await db.session.findMany({ where: { userId: actor.id } })).map(({ expiresAt }) => expiresAt)).toEqual([
    future,
  ])
  expect((await db.signInAttempt.findMany({ where: { username } })).map(({ at }) => at)).toEqual([past])
  const imports = await db.rosterImport.findMany({ where: { uploadedById: actor.id }, orderBy: { confirmedAt: 'asc' } })
  expect(imports.map(({ passwordKey }) => passwordKey)).toEqual([null, 'key'])
  expect(await db.indexJob.count({ where: { documentId: `diary:${actor.id}` } })).toBe(1)
})
