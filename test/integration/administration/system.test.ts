import { expect, test } from 'vitest'
import { auditSearch, readAuditLog } from '../../../app/accounts/system/audit-log.server'
import { databaseState, diskState, indexBacklog } from '../../../app/accounts/system/health.server'
import { retryIndex } from '../../../app/accounts/system/retry-index.server'
import { verifyAudit } from '../../../app/accounts/system/verify-audit.server'
import { audit } from '../../../app/server/audit.server'
import { auditAsJudge } from '../../../app/judging/audit.server'
import { asJudge, db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makePanel } from '../../factories/panels'

const log = (parts: object = {}) => readAuditLog(auditSearch.parse(parts))

test('the audit log is filtered and paged, the newest first', async () => {
  const actor = await makeActor('ADMINISTRATOR', '370000', '查记录')
  await db.$transaction((tx) =>
    audit(
      tx,
      ...Array.from({ length: 120 }, (_, at) => ({
        actorId: actor.id,
        action: 'test.page',
        subjectType: 'test',
        subjectId: String(at),
      })),
    ),
  )
  const first = await log({ action: 'test.' })
  const second = await log({ action: 'test.', before: first.older })
  const third = await log({ action: 'test.', before: second.older })
  expect([first, second, third].map(({ entries }) => entries.length)).toEqual([50, 50, 20])
  expect(third.older).toBeNull()
  expect(first.entries[0]!.subjectId).toBe('119')
  expect((await log({ who: '查记录', subject: '7' })).entries.map(({ subjectId }) => subjectId)).toEqual(['7'])
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  expect((await log({ who: actor.username.toUpperCase(), from: today, to: today })).entries).toHaveLength(50)
  expect((await log({ to: '2012-01-01' })).entries).toEqual([])
  expect((await log({ from: "'; DROP", before: 'x', who: "' OR 1=1 --" })).entries).toEqual([])
  expect(await verifyAudit()).toMatchObject({ broken: null })
})

test('what waits for the search index is seen and can be tried again at once', async () => {
  const actor = await makeActor('ADMINISTRATOR', '370000')
  const later = new Date(Date.now() + 3_600_000)
  await db.indexJob.create({
    data: { documentId: 'report:x', attempts: 9, lastError: '连接不上', nextAttemptAt: later },
  })
  expect(await indexBacklog()).toMatchObject({ open: 1, failing: 1, error: '连接不上' })
  expect(await retryIndex(actor)).toBe(1)
  expect((await db.indexJob.findFirstOrThrow()).nextAttemptAt.getTime()).toBeLessThan(Date.now() + 1000)
})

test('the state of database and disk is read in figures', async () => {
  expect((await databaseState()).bytes).toBeGreaterThan(1_000_000)
  const { free, total } = await diskState()
  expect(free > 0 && free <= total).toBe(true)
})

test('the audit log tells who submitted a sheet and not how she scored', async () => {
  const { panel } = await makePanel({ judges: 1, copies: 1 })
  const { judge } = panel[0]!
  await asJudge(judge.id, (client) =>
    auditAsJudge(client, judge.id, 'score-sheet.submit', 'x', { total: '87.25', again: 1 }),
  )
  const { entries } = await log({ who: judge.username, action: 'score-sheet.submit' })
  expect(entries.map(({ detail }) => detail)).toEqual(['{"again": 1}'])
})
