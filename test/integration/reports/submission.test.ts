import { beforeEach, expect, test } from 'vitest'
import { listOwnReports } from '../../../app/reports/queries.server'
import { readReceipt, readReport } from '../../../app/reports/read-report.server'
import { saveDraft } from '../../../app/reports/save-draft.server'
import { submit } from '../../../app/reports/submit.server'
import { withdraw } from '../../../app/reports/withdraw.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { goodContent, makeDraft, makeSubmission, setCampaignDay } from '../../factories/reports'
import { trailOf } from '../../factories/trail'

beforeEach(() => setCampaignDay('2012-08-28'))

test('handing in freezes the text, gives a receipt, and leaves audit and index rows', async () => {
  const actor = await makeActor('CADRE')
  const { id, receiptNumber } = await makeSubmission(actor)
  expect(receiptNumber).toMatch(/^妇调2012-\d{3}-\d{3}-\d{3}$/)
  const submission = await db.submission.findFirstOrThrow({
    where: { reportId: id },
    include: { revision: true },
  })
  expect(submission).toMatchObject({
    authorId: actor.id,
    principal: true,
    late: false,
    revision: { reason: 'SUBMISSION', content: goodContent() },
  })
  expect(submission.submittedAt.toISOString()).toMatch(/^2012-08-2[78]/)
  expect(submission.promises).toHaveLength(3)
  expect(await db.indexJob.count({ where: { documentId: `report:${id}` } })).toBe(1)
  expect(await db.auditEvent.count({ where: { subjectId: id, action: 'report.submit' } })).toBe(1)
  expect(await readReceipt(actor, id)).toMatchObject({
    receiptNumber,
    title: goodContent().title,
    unit: '曹县妇女联合会',
  })
})

test('handing in twice at once gives one submission and the same receipt', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const results = await Promise.all(
    Array.from({ length: 5 }, () => submit(actor, { reportId: id, version, principal: true })),
  )
  expect(new Set(results.map(({ receiptNumber }) => receiptNumber)).size).toBe(1)
  expect(await db.submission.count({ where: { reportId: id } })).toBe(1)
})

test('of two principal reports handed in at once only one enters; the other may go without entering', async () => {
  const actor = await makeActor('CADRE')
  const drafts = [await makeDraft(actor), await makeDraft(actor, { title: '另一篇' })]
  const results = await Promise.allSettled(
    drafts.map(({ id, version }) => submit(actor, { reportId: id, version, principal: true })),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = drafts[results.findIndex(({ status }) => status === 'rejected')]!
  await expect(submit(actor, { reportId: refused.id, version: refused.version, principal: true })).rejects.toThrow(
    /每人每年只能有 1 篇/,
  )
  await submit(actor, { reportId: refused.id, version: refused.version, principal: false })
  expect(await db.submission.count({ where: { authorId: actor.id, principal: true } })).toBe(1)
  expect(await db.submission.count({ where: { authorId: actor.id, principal: false } })).toBe(1)
})

test.each([
  ['a part is missing', { advice: '' }, /“建议”部分还没有写/],
  [
    'it is too short',
    { situation: goodContent().situation.slice(0, 300), analysis: goodContent().analysis.slice(0, 300) },
    /全文 .* 字，应为 3,000—8,000/,
  ],
  ['it is too long', { analysis: goodContent().analysis.repeat(8) }, /全文/],
  ['the abstract is short', { abstract: '太短' }, /摘要 2 字/],
  ['keywords are few', { keywords: ['一个'] }, /关键词 1 个/],
  ['it has no title', { title: '' }, /还没有题目/],
  ['it bears a secrecy grade', { situation: `机密★1年\n\n${goodContent().situation}` }, /密级标志/],
])('a report is refused when %s', async (_case, change, message) => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor, change)
  await expect(submit(actor, { reportId: id, version, principal: true })).rejects.toThrow(message)
  expect(await db.submission.count({ where: { reportId: id } })).toBe(0)
})

test('a draft changed in another window after she looked at it is not handed in unseen', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  await saveDraft(actor, {
    reportId: id,
    version,
    content: goodContent({ title: '又改' }),
    intent: 'autosave',
  })
  await expect(submit(actor, { reportId: id, version, principal: true })).rejects.toThrow(/又有修改/)
})

test("another's report cannot be handed in, withdrawn or read", async () => {
  const [author, other] = [await makeActor('CADRE'), await makeActor('CADRE', '371722')]
  const draft = await makeDraft(author)
  await expect(submit(other, { reportId: draft.id, version: draft.version, principal: true })).rejects.toMatchObject({
    status: 404,
  })
  await submit(author, { reportId: draft.id, version: draft.version, principal: true })
  await expect(withdraw(other, { reportId: draft.id, reason: '' })).rejects.toMatchObject({ status: 404 })
  await expect(readReceipt(other, draft.id)).rejects.toMatchObject({ status: 404 })
  await expect(readReport(other, draft.id)).rejects.toMatchObject({ status: 404 })
})

test('on the last day at 24:00 it is in time, after it is marked late but taken', async () => {
  const due = new Date('2012-08-31T16:00:00Z')
  expect((await db.campaign.findFirstOrThrow({ where: { year: 2012 } })).reportsDueAt).toEqual(due)
  await setCampaignDay('2012-08-31')
  const early = await makeSubmission(await makeActor('CADRE'))
  await setCampaignDay('2012-09-01')
  const late = await makeSubmission(await makeActor('CADRE'))
  await setCampaignDay(null)
  const long = await makeSubmission(await makeActor('CADRE'))
  const rows = await db.submission.findMany({
    where: { reportId: { in: [early.id, late.id, long.id] } },
    orderBy: { id: 'asc' },
    select: { late: true },
  })
  expect(rows.map(({ late }) => late)).toEqual([false, true, true])
})

test('withdrawn before the cut-off, it can be changed and handed in again with a new receipt', async () => {
  const actor = await makeActor('CADRE')
  const { id, version, receiptNumber } = await makeSubmission(actor)
  await Promise.all([1, 2].map(() => withdraw(actor, { reportId: id, reason: '补充数据' })))
  expect(await db.withdrawal.count({ where: { submission: { reportId: id } } })).toBe(1)
  const saved = await saveDraft(actor, {
    reportId: id,
    version,
    content: goodContent({ title: '补充后' }),
    intent: 'save',
  })
  const again = await submit(actor, { reportId: id, version: saved.version, principal: true })
  expect(again.receiptNumber).not.toBe(receiptNumber)
  expect((await readReport(actor, id)).content.title).toBe('补充后')
  const handedIn = ['report.save', 'report.submit']
  expect(await trailOf(id)).toEqual(['report.create', ...handedIn, 'report.withdraw', ...handedIn])
})

test('after the cut-off, or once judges have it, it cannot be withdrawn', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await makeSubmission(actor)
  await setCampaignDay('2012-09-02')
  await expect(withdraw(actor, { reportId: id, reason: '' })).rejects.toThrow(/截止时间已过/)
  await setCampaignDay('2012-08-28')
  await assignToJudge(id)
  await expect(withdraw(actor, { reportId: id, reason: '' })).rejects.toThrow(/已匿名分送评委/)
  const [report] = await listOwnReports(actor)
  expect(report!.facts).toMatchObject({ judging: true, award: null })
})

test('a draft that was never handed in is not withdrawn', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await makeDraft(actor)
  await expect(withdraw(actor, { reportId: id, reason: '' })).rejects.toThrow(/还没有报送/)
})

test('a leader reads what her unit handed in, not its drafts and not other units', async () => {
  const author = await makeActor('CADRE')
  const leader = await makeActor('UNIT_LEADER')
  const stranger = await makeActor('UNIT_LEADER', '371722')
  const draft = await makeDraft(author, { title: '草稿' })
  const handedIn = await makeSubmission(author)
  expect((await readReport(leader, handedIn.id)).isOwn).toBe(false)
  await expect(readReport(leader, draft.id)).rejects.toMatchObject({ status: 404 })
  await expect(readReport(stranger, handedIn.id)).rejects.toMatchObject({ status: 404 })
  await withdraw(author, { reportId: handedIn.id, reason: '' })
  await expect(readReport(leader, handedIn.id)).rejects.toMatchObject({ status: 404 })
})

async function assignToJudge(reportId: string) {
  const organizer = await makeActor('ORGANIZER', '370000')
  const judge = await makeActor('JUDGE', '370000')
  const { id: submissionId, campaignId } = await db.submission.findFirstOrThrow({ where: { reportId } })
  const rubric = await db.rubricVersion.create({
    data: { name: '测试', version: 1, criteria: [], createdById: organizer.id },
  })
  const round = await db.round.create({
    data: {
      campaignId,
      name: '测试轮',
      rubricVersionId: rubric.id,
      scoringStartsAt: new Date(),
      scoringEndsAt: new Date(),
      settings: {},
      createdById: organizer.id,
    },
  })
  const entry = await db.entry.create({
    data: { roundId: round.id, submissionId, enteredById: organizer.id },
  })
  const copy = await db.blindCopy.create({
    data: {
      entryId: entry.id,
      roundId: round.id,
      code: 'K7',
      title: '某',
      content: {},
      html: '',
      characters: 1,
      confirmedById: organizer.id,
    },
  })
  const seat = await db.seat.create({
    data: { roundId: round.id, personId: judge.id, number: 1, seatedById: organizer.id },
  })
  await db.assignment.create({
    data: {
      roundId: round.id,
      seatId: seat.id,
      blindCopyId: copy.id,
      readingOrder: 1,
      assignedById: organizer.id,
    },
  })
}
