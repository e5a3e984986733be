import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { db } from '../../app/server/db.server'
import { enqueue, runTask, type Jobs } from '../../app/server/jobs.server'
import { Refusal } from '../../app/server/refusal'
import { startWorkers } from '../../app/server/workers.server'

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
  const stop = await startWorkers({ count: async ({ progress, payload }) => {
    await progress(1, 3, '第一步')
    await progress(3, 3, '完成')
    return { payload }
  } })
  const task = await finished(await order('count', { to: 3 }))
  await stop()
  expect([task.done, task.total, task.message, task.result, task.error]).toEqual([3, 3, '完成', { payload: { to: 3 } }, null])
})

test('an order that was rolled back is never carried out', async () => {
  let runs = 0
  const stop = await startWorkers({ never: async () => void (runs += 1), last: async () => undefined })
  await db.$transaction(async (tx) => {
    await enqueue(tx, { kind: 'never', ownerId: null })
    throw new Error('changed my mind')
  }).catch(() => undefined)
  await finished(await order('last'))
  await stop()
  expect(runs).toBe(0)
})

test('two processes that take the same task do it once', async () => {
  let runs = 0
  const jobs: Jobs = { once: async () => { runs += 1; await new Promise((resolve) => setTimeout(resolve, 100)) } }
  const id = await order('once')
  const outcome = await Promise.allSettled([runTask(jobs, id), runTask(jobs, id)])
  await runTask(jobs, id)
  expect(outcome.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(runs).toBe(1)
})

test('what fails is told in plain words: a refusal in its own, anything else by its number in the log', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const jobs: Jobs = { refused: () => Promise.reject(new Refusal('名单是空的。')), broken: () => Promise.reject(new Error('ECONNRESET')) }
  const [refused, broken] = [await order('refused'), await order('broken')]
  for (const id of [refused, broken]) await runTask(jobs, id)
  expect((await find(refused)).error).toBe('名单是空的。')
  const { error } = await find(broken)
  expect(error).toContain(`编号 ${broken.slice(0, 8)}`)
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
