import { expect, test } from 'vitest'
import { unlock } from '../../../app/accounts/people/unlock.server'
import type { Role } from '../../../app/accounts/roles'
import { readWorkbench } from '../../../app/accounts/workbench/workbench.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'

const keys = async (actor: Awaited<ReturnType<typeof makeActor>>) =>
  (await readWorkbench(actor))!.waiting.map(({ key }) => key)

test("a cadre's first page asks for the report with its date and for this month's diary, until they are there", async () => {
  const actor = await makeActor('CADRE', '370202')
  const first = (await readWorkbench(actor))!
  expect(first.waiting.map(({ key, due, to }) => ({ key, due, to }))).toEqual([
    { key: 'report', due: new Date('2012-08-31T16:00:00Z'), to: '/reports' },
    { key: 'diary', due: undefined, to: '/diary/new' },
  ])
  await makeEntry(actor, { date: '2012-08-02' })
  await makeEntry(actor, { date: '2012-07-02', findings: [{ kind: 'STRENGTH', theme: '', summary: '一条' }] })
  expect(await keys(actor)).toEqual(['report'])
  expect((await readWorkbench(actor))!.standing.map(({ done }) => done)).toEqual([1, 2, 1])

  const { id: campaignId } = await db.campaign.findFirstOrThrow()
  const report = await db.report.create({
    data: { authorId: actor.id, organizationId: actor.unit.id, campaignId, title: '留守妇女调查' },
  })
  expect((await readWorkbench(actor))!.waiting[0]).toMatchObject({
    key: 'draft',
    title: '写完并报送《留守妇女调查》',
    to: `/reports/${report.id}/edit`,
  })
  const revision = await db.revision.create({
    data: {
      reportId: report.id,
      number: 1,
      reason: 'SUBMISSION',
      content: { title: '留守妇女调查' },
      characters: 3100,
      createdById: actor.id,
    },
  })
  const submission = await db.submission.create({
    data: {
      reportId: report.id,
      revisionId: revision.id,
      campaignId,
      authorId: actor.id,
      principal: true,
      receiptNumber: 'T-1',
      submittedById: actor.id,
      late: false,
      promises: {},
    },
  })
  expect(await keys(actor)).toEqual([])
  expect((await readWorkbench(actor))!.recent[0]!.items).toMatchObject([
    { key: 'T-1', title: '留守妇女调查', to: `/reports/${report.id}/receipt` },
  ])
  await db.withdrawal.create({ data: { submissionId: submission.id, withdrawnById: actor.id } })
  expect(await keys(actor)).toEqual(['draft'])
})

test('a leader sees what her unit lacks before her own', async () => {
  const leader = await makeActor('UNIT_LEADER', '370203')
  await makeActor('CADRE', '370203')
  await makeEntry(leader, { date: '2012-08-02' })
  expect(await keys(leader)).toEqual(['unit-reports', 'unit-diaries', 'points', 'report'])
  expect((await readWorkbench(leader))!.standing.slice(0, 2)).toMatchObject([
    { done: 1, total: 2 },
    { done: 0, total: 2 },
  ])
})

test('the other roles have their own first page, and judges and researchers start elsewhere', async () => {
  const own: Partial<Record<Role, string[]>> = {}
  for (const role of ['ORGANIZER', 'SUPERVISOR', 'EDITOR', 'ADMINISTRATOR'] as const)
    own[role] = await keys(await makeActor(role, '370000'))
  expect(own).toEqual({ ORGANIZER: ['round'], SUPERVISOR: [], EDITOR: [], ADMINISTRATOR: [] })
  for (const role of ['JUDGE', 'RESEARCHER'] as const)
    expect(await readWorkbench(await makeActor(role, '370000'))).toBeNull()
})

test('the administrator hears of a failing index and of a locked account', async () => {
  const actor = await makeActor('ADMINISTRATOR', '370000')
  const locked = await makeActor('CADRE')
  await db.indexJob.create({ data: { documentId: 'diary:x', attempts: 2, lastError: '引擎没有应答' } })
  await db.signInAttempt.createMany({
    data: Array.from({ length: 5 }, () => ({ username: locked.username, address: '10.0.0.1' })),
  })
  await db.task.create({ data: { kind: 'draw', error: '没有可行的分配' } })
  const { waiting } = (await readWorkbench(actor))!
  expect(waiting).toMatchObject([
    { key: 'index', detail: '引擎没有应答', urgent: true },
    { title: '后台任务没有完成：draw' },
    { key: 'locked', detail: `${locked.username}；15 分钟后自动解除` },
  ])

  const [near, far] = [await makeActor('ADMINISTRATOR', '371700'), await makeActor('ADMINISTRATOR', '370100')]
  expect(await keys(near)).toEqual(['locked'])
  expect(await keys(far)).toEqual([])
  await unlock(actor, locked.id)
  expect(await keys(near)).toEqual([])
  await db.indexJob.updateMany({ data: { doneAt: new Date() } })
  await db.task.updateMany({ data: { error: null } })
  expect(await keys(actor)).toEqual([])
})
