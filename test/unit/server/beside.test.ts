import { expect, test } from 'vitest'
import { beside, ThreadLost } from '../../../app/server/threads/beside.server'
import type { count, hoard, leave, never, refuse } from '../../fixtures/thread-work'

const file = 'test/fixtures/thread-work.ts'
const limits = { seconds: 60, megabytes: 64 }

test('calls are carried out one after another in one thread', { timeout: 60_000 }, async () => {
  const work = beside<typeof count>(file, 'count', limits)
  expect(await Promise.all([work(1), work(2), work(4)])).toEqual([1, 3, 7])
})

test(
  'what the work refuses comes back in its own words, and the next call is carried out',
  { timeout: 60_000 },
  async () => {
    const work = beside<typeof refuse>(file, 'refuse', limits)
    await expect(work('读不出正文')).rejects.toThrow('读不出正文')
    await expect(work('还是读不出')).rejects.toThrow('还是读不出')
  },
)

test(
  'a thread that crashes, hangs or takes too much memory harms nothing but its call',
  { timeout: 120_000 },
  async () => {
    await expect(beside<typeof leave>(file, 'leave', { ...limits, seconds: 5 })()).rejects.toThrow(ThreadLost)
    await expect(beside<typeof never>(file, 'never', { ...limits, seconds: 5 })()).rejects.toThrow(ThreadLost)
    await expect(beside<typeof hoard>(file, 'hoard', limits)()).rejects.toThrow('内存不足')
    await expect(beside(file, 'nothing of the kind', limits)()).rejects.toThrow()
  },
)
