import { expect, test } from 'vitest'
import { db } from '../../../app/server/db.server'
import { admitLate } from '../../../app/evaluation/entries/admit-late.server'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import { listEntries } from '../../../app/evaluation/entries/queries.server'
import { readEntry } from '../../../app/evaluation/entries/read-entry.server'
import { entrySearch } from '../../../app/evaluation/entries/schema'
import { reconsider, screen } from '../../../app/evaluation/entries/screen.server'
import { withdrawEntry } from '../../../app/evaluation/entries/withdraw-entry.server'
import { openRound } from '../../../app/evaluation/rounds/open-round.server'
import { countRound, findRound } from '../../../app/evaluation/rounds/queries.server'
import { newRound } from '../../../app/evaluation/schema'
import { makeActor } from '../../factories/actors'
import { makePanel } from '../../factories/panels'
import { handIn, makePassedRound, makeRound, roundForm } from '../../factories/rounds'

const search = (parts: object = {}) => entrySearch.parse(parts)

test('a round opens with the usual rules and the default rubric', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const form = await roundForm()
  const id = await openRound(organizer, newRound.parse(form))
  const round = await findRound(id)
  expect([round.judgesPerReport, round.aggregation, round.rubricVersion.id]).toEqual([
    5,
    'TRIMMED_MEAN',
    form.rubricVersionId,
  ])
  expect(round.settings).toEqual({
    decimals: 2,
    spreadLimit: '20',
    deviationLimit: '10',
    tieRule: ['mean', 'analysis', 'advice'],
    tiePolicy: 'inclusive',
    ratios: { FIRST: '5', SECOND: '10', THIRD: '15', EXCELLENT: '10' },
    oneAwardPerAuthor: true,
    sameCity: false,
    entrantBarredFrom: 'round',
    conflictKinds: ['sameUnit', 'sameCounty', 'coAuthor', 'recommender', 'relative', 'teacherStudent', 'other'],
    disagreementBlocks: true,
    stage: 'second',
    advance: { by: 'top', value: '50' },
    graceMinutes: 30,
    catchUpHours: 72,
    othersScores: 'never',
  })
  expect(await db.auditEvent.count({ where: { action: 'round.open', subjectId: id } })).toBe(1)
})

test('a changed rubric becomes a new version and must still add up to 100', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const form = await roundForm()
  const moved = form.criteria.map((row) =>
    row.id === 'topic' ? { ...row, weight: '10' } : row.id === 'advice' ? { ...row, weight: '25' } : row,
  )
  const id = await openRound(organizer, newRound.parse({ ...form, criteria: moved }))
  const { rubricVersion } = await findRound(id)
  expect(rubricVersion.version).toBe(2)
  const short = form.criteria.map((row) => (row.id === 'topic' ? { ...row, weight: '1' } : row))
  await expect(openRound(organizer, newRound.parse({ ...form, criteria: short }))).rejects.toThrow(
    '各项分值合计应为 100 分',
  )
})

test('dates the wrong way round, ratios over 100 % and an even rule twice are refused in words', async () => {
  const wrong = newRound.safeParse(
    await roundForm({
      scoringEndsAt: '2012-01-01T00:00',
      settings: { ratios: { FIRST: '50', SECOND: '50', THIRD: '1', EXCELLENT: '0' }, tieRule: ['mean', 'mean'] },
    }),
  )
  expect(wrong.error?.issues.map(({ message }) => message).sort()).toEqual([
    '各等次比例合计不能超过 100%',
    '同一项不要选两次',
    '截止时间应晚于开始时间',
  ])
})

test('principal reports in time enter once, even when two organizers press at the same moment; late ones only with a reason', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const [one, withdrawn, late] = [await handIn(), await handIn(), await handIn({ late: true })]
  await db.withdrawal.create({ data: { submissionId: withdrawn.submission.id, withdrawnById: withdrawn.author.id } })
  const beside = await handIn({ principal: false })
  const round = await makeRound(organizer)
  const entered = await Promise.all([enterSubmissions(organizer, round.id), enterSubmissions(organizer, round.id)])
  expect(Math.min(...entered)).toBe(0)
  const ids = (await db.entry.findMany({ where: { roundId: round.id } })).map(({ submissionId }) => submissionId)
  expect(ids.includes(one.submission.id)).toBe(true)
  for (const { submission } of [withdrawn, late, beside]) expect(ids).not.toContain(submission.id)
  const waiting = await listEntries(round, search({ state: 'late' }))
  expect(waiting.rows.map(({ submissionId }) => submissionId)).toEqual([late.submission.id])
  await admitLate(organizer, round.id, { submissionId: late.submission.id, reason: '邮路中断，有证明' })
  expect(
    await db.lateAdmission.findUnique({ where: { submissionId: late.submission.id }, select: { reason: true } }),
  ).toEqual({ reason: '邮路中断，有证明' })
  expect((await listEntries(round, search({ state: 'late' }))).total).toBe(0)
  await expect(
    admitLate(organizer, round.id, { submissionId: withdrawn.submission.id, reason: '想参加' }),
  ).rejects.toThrow('作者已经撤回')
})

test('screening passes many at once, rejects with a reason and can be taken back until the blind copy is confirmed', async () => {
  const { organizer, round } = await makePassedRound(2)
  const [first, second] = await db.entry.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } })
  await screen(organizer, round.id, [first!.id], { verdict: 'REJECTED', reason: '是工作总结，不是调研报告' })
  const rejected = await listEntries(round, search({ state: 'rejected' }))
  expect(rejected.rows.map(({ entryId, reason }) => [entryId, reason])).toEqual([
    [first!.id, '是工作总结，不是调研报告'],
  ])
  await reconsider(organizer, round.id, first!.id)
  expect((await listEntries(round, search({ state: 'pending' }))).rows.map(({ entryId }) => entryId)).toEqual([
    first!.id,
  ])
  await db.blindCopy.create({
    data: {
      roundId: round.id,
      entryId: second!.id,
      code: 'SCREEN-1',
      title: '',
      content: {},
      html: '',
      characters: 1,
      confirmedById: organizer.id,
    },
  })
  await expect(screen(organizer, round.id, [second!.id], { verdict: 'REJECTED', reason: '晚了' })).rejects.toThrow(
    '匿名稿已确认',
  )
})

test('an entry of another round cannot be screened from this one', async () => {
  const [here, there] = [await makePassedRound(1), await makePassedRound(1)]
  const foreign = await db.entry.findFirstOrThrow({ where: { roundId: there.round.id } })
  await expect(
    screen(here.organizer, here.round.id, [foreign.id], { verdict: 'REJECTED', reason: '别的轮次' }),
  ).rejects.toThrow('请刷新页面')
})

test('the list filters by words, unit and state, and counts what it leaves out', async () => {
  const { round, handed } = await makePassedRound(3)
  const wanted = handed[1]!
  const found = await listEntries(round, search({ q: wanted.report.title }))
  expect(found.rows.map(({ title, author }) => [title, author])).toEqual([[wanted.report.title, wanted.author.name]])
  expect((await listEntries(round, search({ q: '%' }))).total).toBe(0)
  expect((await listEntries(round, search({ city: '370100' }))).total).toBe(0)
  const all = await listEntries(round, search({ city: '371700', sort: '-title' }))
  expect(all.rows.map(({ title }) => title)).toEqual(
    all.rows
      .map(({ title }) => title)
      .sort()
      .reverse(),
  )
})

test('a report withdrawn in mid-round leaves every desk at once and no longer counts', async () => {
  const { organizer, roundId, panel, blindCopies } = await makePanel({ judges: 2, copies: 2 })
  const gone = blindCopies[0]!
  const before = await countRound(roundId)
  await withdrawEntry(organizer, roundId, gone.entryId, '作者来函撤回')
  const after = await countRound(roundId)
  expect([before.assigned, after.assigned, after.withdrawn, after.entries]).toEqual([4, 2, 1, 1])
  expect(await db.assignmentRelease.count({ where: { assignment: { seatId: panel[0]!.seatId } } })).toBe(1)
  await expect(withdrawEntry(organizer, roundId, gone.entryId, '再撤一次')).rejects.toThrow('此前已经撤回')
})

test('an empty round has no figures', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const round = await makeRound(organizer)
  const { waiting: _waiting, late: _late, ...counts } = await countRound(round.id)
  expect(counts).toEqual({
    entries: 0,
    passed: 0,
    rejected: 0,
    withdrawn: 0,
    prepared: 0,
    confirmed: 0,
    seats: 0,
    drawn: 0,
    assigned: 0,
    submitted: 0,
    short: 0,
    approvals: 0,
    openingFailed: false,
    opened: false,
    awards: 0,
    noticeEnds: null,
    objections: 0,
    answerDue: null,
    decision: null,
    certificates: 0,
  })
  await expect(findRound('nonsense')).rejects.toMatchObject({ status: 404 })
})

test('a report that judges of another round already have is not taken in again', async () => {
  const { organizer, round } = await makePassedRound(1)
  const before = await db.entry.count({ where: { roundId: round.id } })
  const second = await makeRound(organizer)
  expect((await countRound(second.id)).waiting).toBeGreaterThanOrEqual(before)
  await db.draw.create({ data: { roundId: round.id, seed: 1, problem: {}, result: {}, drawnById: organizer.id } })
  const left = (await countRound(second.id)).waiting
  expect(await enterSubmissions(organizer, second.id)).toBe(left)
  const twice = await db.entry.count({
    where: { roundId: second.id, submission: { entries: { some: { roundId: round.id } } } },
  })
  expect(twice).toBe(0)
})

test('a report that is published already names its author: it is told apart, and passed only by itself', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const [known, other] = [await handIn(), await handIn()]
  const { id: columnId } = await db.column.findFirstOrThrow()
  const article = await db.article.create({
    data: {
      slug: `early-${known.report.id}`,
      reportId: known.report.id,
      columnId,
      editorId: organizer.id,
      title: '早先刊发',
      byline: '曹县妇联',
      source: '正文',
    },
  })
  await db.publication.create({
    data: {
      articleId: article.id,
      edition: 1,
      sourceVersion: 1,
      title: '早先刊发',
      byline: '曹县妇联',
      html: '',
      text: '',
      publishedById: organizer.id,
    },
  })
  const round = await makeRound(organizer)
  await enterSubmissions(organizer, round.id)
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  const entries = await db.entry.findMany({ where: { roundId: round.id }, include: { screening: true } })
  const of = ({ submission }: typeof known) => entries.find(({ submissionId }) => submissionId === submission.id)!
  expect([of(known).screening, of(other).screening?.verdict]).toEqual([null, 'PASSED'])
  const told = async () =>
    (await listEntries(round, search({ state: 'published' }))).rows.map(({ submissionId, published }) => [
      submissionId,
      published,
    ])
  expect(await told()).toEqual([[known.submission.id, true]])
  expect((await readEntry(round.id, of(known).id)).submission.report.articles).toEqual([
    { slug: article.slug, title: '早先刊发' },
  ])
  expect(await screen(organizer, round.id, [of(known).id], { verdict: 'PASSED' })).toBe(1)
  await db.retraction.create({
    data: {
      publicationId: (await db.publication.findFirstOrThrow({ where: { articleId: article.id } })).id,
      reason: '避免影响评选',
      retractedById: organizer.id,
    },
  })
  expect(await told()).toEqual([])
})
