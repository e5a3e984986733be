import { expect, test, vi } from 'vitest'
import { pool } from '../../app/server/db.server'
import { makeActor } from '../factories/actors'
import { openSession, serveForTests } from '../setup/serving'

const ask = serveForTests()

test('while the database is away, whoever is signed in is told so in Chinese, and afterwards goes on', async () => {
  const as = await openSession(await makeActor('JUDGE', '370000-GX'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(pool, 'query').mockRejectedValue(new Error('Connection terminated unexpectedly') as never)
  const [page, data] = [await ask('/judging', { as }), await ask('/judging.data', { as })]
  vi.restoreAllMocks()
  for (const { status, headers } of [page, data])
    expect([status, headers.get('Cache-Control')]).toEqual([500, 'no-store'])
  expect(page.text).toContain('系统出了点问题，没能完成这一步')
  expect(page.text + data.text).not.toContain('Connection terminated')
  expect((await ask('/judging', { as })).status).toBe(200)
})
