import pg from 'pg'
import { expect, inject, test, vi } from 'vitest'
import { currentCampaign } from '../../../app/accounts/campaign.server'
import { organizerWorkbench } from '../../../app/accounts/workbench/organizer.server'
import { standingRounds, stopped } from '../../../app/accounts/workbench/rounds.server'
import { supervisorWorkbench } from '../../../app/accounts/workbench/supervisor.server'
import type { Workbench } from '../../../app/accounts/workbench/workbench'
import { db } from '../../../app/server/db.server'
import { runTask } from '../../../app/server/jobs.server'
import { drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { annulSheet } from '../../../app/evaluation/assignments/release.server'
import { conferAwards, leaveEmpty, proposeRoundAwards } from '../../../app/evaluation/awards/awards.server'
import { withdrawEntry } from '../../../app/evaluation/entries/withdraw-entry.server'
import { ledgerSearch, listEvents } from '../../../app/evaluation/ledger/queries.server'
import { approveOpening } from '../../../app/evaluation/opening/approve.server'
import { computeOpening, type OpeningResult } from '../../../app/evaluation/opening/compute'
import type { OpeningInputs } from '../../../app/evaluation/opening/inputs'
import { exportResults } from '../../../app/evaluation/opening/export.server'
import { readMinutes } from '../../../app/evaluation/opening/minutes.server'
import { opening, openResult } from '../../../app/evaluation/opening/open.server'
import { listResults, readJudge, readResult, readSummary } from '../../../app/evaluation/opening/queries.server'
import { telling } from '../../../app/evaluation/opening/telling'
import { seatJudges } from '../../../app/evaluation/panel/seat-judges.server'
import { countRound, lastTask } from '../../../app/evaluation/rounds/queries.server'
import { stagesOf } from '../../../app/evaluation/lifecycle'
import { changeUses } from '../../../app/evaluation/uses/uses.server'
import { makeActor } from '../../factories/actors'
import { makeBlindCopies, makePassedRound, openTogether, submitSheet } from '../../factories/rounds'
import { readSheetRows } from '../../leak/sheet-rows'

const settings = { ratios: { FIRST: '20', SECOND: '20', THIRD: '20', EXCELLENT: '0' } }

/** A round drawn and, unless `open` sheets are left, scored: the reports get better one by one. */
async function scored({ open = 0 } = {}) {
  const { organizer, supervisor, round } = await makePassedRound(5, { judgesPerReport: 3, settings })
  await makeBlindCopies(round.id, organizer.id)
  const panel = []
  for (let index = 0; index < 4; index++) panel.push(await makeActor('JUDGE', '370000-GX'))
  await seatJudges(
    organizer,
    round.id,
    panel.map(({ id }) => id),
  )
  await drawAssignments(organizer, round.id, '')
  const rows = await db.assignment.findMany({
    where: { roundId: round.id },
    include: { seat: true },
    orderBy: { blindCopy: { code: 'asc' } },
  })
  const codes = [...new Set(rows.map(({ blindCopyId }) => blindCopyId))]
  for (const row of rows.slice(open))
    await submitSheet(row.id, 0.5 + 0.4 * (codes.indexOf(row.blindCopyId) / codes.length) + row.seat.number / 100)
  return { organizer, supervisor, round, rows, codes }
}

const jobs = { [opening]: openResult }
const approvals = (roundId: string) => db.openingApproval.count({ where: { roundId } })

test('nothing opens while a sheet is missing, and the reason is told', async () => {
  const { organizer, round } = await scored({ open: 2 })
  await expect(approveOpening(organizer, round.id)).rejects.toThrow('有 2 份评分表没有提交')
  expect(await approvals(round.id)).toBe(0)
})

test('two persons open a round; what it was computed from gives the same result again', async () => {
  const { organizer, supervisor, round, codes } = await scored()
  expect(await approveOpening(organizer, round.id)).toBe(null)
  await expect(approveOpening(organizer, round.id)).rejects.toThrow('等另一方')
  const task = (await approveOpening(supervisor, round.id))!
  expect(await db.opening.count({ where: { roundId: round.id } })).toBe(0)
  await runTask(jobs, task)
  const opening = await db.opening.findUniqueOrThrow({ where: { roundId: round.id } })
  const inputs = opening.inputs as unknown as OpeningInputs
  expect(JSON.parse(JSON.stringify(computeOpening(inputs)))).toEqual(opening.result)
  expect(inputs.sheets).toHaveLength(codes.length * 3)
  expect(JSON.stringify(inputs).includes(supervisor.name)).toBe(false)
  await expect(approveOpening(organizer, round.id)).rejects.toThrow('已经开封')
  expect(await db.auditEvent.count({ where: { action: 'round.unseal', subjectId: round.id } })).toBe(1)
})

test('pressed at the same moment, a round opens once', async () => {
  const { organizer, supervisor, round } = await scored()
  const colleague = await makeActor('SUPERVISOR', '370000')
  await approveOpening(organizer, round.id)
  const outcome = await Promise.allSettled([
    approveOpening(supervisor, round.id),
    approveOpening(colleague, round.id),
    approveOpening(supervisor, round.id),
  ])
  expect(outcome.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const ordered = await db.task.findMany({ where: { kind: opening, subjectId: round.id } })
  expect([await approvals(round.id), ordered.length]).toEqual([2, 1])
  await runTask(jobs, ordered[0]!.id)
  await openResult({
    taskId: '',
    subjectId: round.id,
    ownerId: organizer.id,
    payload: {},
    progress: async () => undefined,
  })
  expect(await db.opening.count({ where: { roundId: round.id } })).toBe(1)
})

test('an opening that fails leaves the round closed to changes and says so, and either side has it computed again', async () => {
  const { organizer, supervisor, round } = await scored()
  await approveOpening(organizer, round.id)
  const task = (await approveOpening(supervisor, round.id))!
  const { ownerUrl } = inject('databases')
  const url = new URL(process.env.FUQING_OWNER_DATABASE_URL ?? ownerUrl)
  const holder = new pg.Client({ connectionString: url.href })
  await holder.connect()
  await holder.query('SELECT pg_advisory_lock(20120207)') // the audit's lock: the opening is written and waits to be audited
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const dying = runTask(jobs, task)
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory' AND query LIKE 'INSERT INTO "AuditEvent"%'`
  for (let turn = 0; turn < 100; turn++) {
    const { rows } = await holder.query<{ pid: number }>(waiting)
    if (rows[0]) {
      await holder.query('SELECT pg_terminate_backend($1)', [rows[0].pid])
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await dying
  await holder.end()
  expect([
    (await lastTask(round.id, opening))?.error !== null,
    await db.opening.count({ where: { roundId: round.id } }),
  ]).toEqual([true, 0])
  await runTask(jobs, (await approveOpening(organizer, round.id))!)
  expect(await readMinutes(round.id)).toMatchObject({
    reports: 5,
    judges: 4,
    sheets: 15,
    annulled: 0,
    seals: [{ kind: 'approval' }, { kind: 'approval' }, { kind: 'opening' }],
  })
})

test('a sheet changed past the program keeps the round closed: it is named and what to do is said', async () => {
  const { organizer, supervisor, round, rows } = await scored()
  const owner = new pg.Client({ connectionString: process.env.FUQING_OWNER_DATABASE_URL })
  await owner.connect()
  const { total, scores } = await db.scoreSheetSubmission.findUniqueOrThrow({ where: { assignmentId: rows[0]!.id } })
  const change = (sum: string, marks: unknown) =>
    owner.query('UPDATE "ScoreSheetSubmission" SET "total" = $1, "scores" = $2 WHERE "assignmentId" = $3', [
      sum,
      JSON.stringify(marks),
      rows[0]!.id,
    ])
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await approveOpening(organizer, round.id)
  let task = (await approveOpening(supervisor, round.id))!
  const sheet = `评分表 .+，${rows[0]!.seat.number}号席`
  for (const [sum, marks, told] of [
    ['94.50', scores, `${sheet}：台账记 ${total.toFixed(2)} 分，现在是 94.50 分。`],
    [total.toFixed(2), { topic: '十五' }, `${sheet}：分项与台账所记的不同。`],
    [total.toFixed(2), { ...(scores as object), topic: '1' }, `${sheet}：分项与台账所记的不同。`],
  ] as const) {
    await change(sum, marks)
    await runTask(jobs, task)
    expect((await lastTask(round.id, opening))?.error).toMatch(
      new RegExp(`^${told}.*数据可能被改动过：.+联系系统管理员`),
    )
    const [stage] = stagesOf(await countRound(round.id), 3, new Date()).filter(({ key }) => key === 'opening')
    expect(stage!.blocks).toContain('开封没有做完')
    expect((await standingRounds(round.campaignId)).filter(stopped).map(({ id }) => id)).toEqual([round.id])
    task = (await approveOpening(organizer, round.id))!
    expect((await standingRounds(round.campaignId)).filter(stopped), 'it is computed again').toEqual([])
  }
  const { events } = await listEvents(ledgerSearch.parse({}))
  expect(events[0]).toMatchObject({
    action: 'round.refuse-unsealing',
    detail: { reason: expect.stringMatching(/号席：分项与台账所记的不同。/) },
  })
  await change(total.toFixed(2), scores)
  await owner.end()
  await runTask(jobs, task)
  expect((await readMinutes(round.id))?.sheets).toBe(rows.length)
})

test('annulled sheets and withdrawn reports do not count', async () => {
  const { organizer, supervisor, round, rows } = await scored()
  await annulSheet(supervisor, round.id, { assignmentId: rows[0]!.id, reason: '事后申报利益关系' })
  await expect(approveOpening(organizer, round.id)).rejects.toThrow('不足 3 位评委')
  const campaign = await currentCampaign()
  const of = ({ waiting }: Workbench) => waiting.filter(({ to }) => to.startsWith(`/rounds/${round.id}`))
  expect(of(await organizerWorkbench(campaign)).map(({ title }) => title)).toEqual([
    expect.stringContaining('有 1 篇评委不足，需要补派'),
  ])
  expect(of(await supervisorWorkbench(campaign))).toEqual([])
  const copy = await db.blindCopy.findUniqueOrThrow({ where: { id: rows[0]!.blindCopyId } })
  await withdrawEntry(organizer, round.id, copy.entryId, '作者来函')
  await openTogether({ organizer, supervisor, round })
  const { result } = await db.opening.findUniqueOrThrow({ where: { roundId: round.id } })
  expect((result as unknown as OpeningResult).reports.some(({ report }) => report === copy.code)).toBe(false)
})

test('identities join the codes only after opening, and every number leads to its sheets', async () => {
  const { organizer, supervisor, round, codes } = await scored()
  await expect(listResults(round.id, { sort: 'rank', page: 1 })).rejects.toMatchObject({ status: 404 })
  await openTogether({ organizer, supervisor, round })
  const { rows, total } = await listResults(round.id, { sort: 'rank', page: 1 })
  expect([total, rows[0]!.rank, rows[0]!.author.length > 0]).toEqual([codes.length, 1, true])
  const { sheets, result } = await readResult(round.id, rows[0]!.report)
  expect(sheets).toHaveLength(3)
  const mean = sheets.reduce((sum, { total: points }) => sum + Number(points), 0) / 3
  expect(result.score).toBe((Math.round(mean * 100 + 1e-9) / 100).toFixed(2))
  await expect(readResult(round.id, 'NICHT-DA')).rejects.toMatchObject({ status: 404 })
})

test('awards follow the ratios, a place may stay empty, and they are conferred once', async () => {
  const { organizer, supervisor, round, codes } = await scored()
  await expect(proposeRoundAwards(organizer, round.id)).rejects.toThrow('还没有开封')
  await openTogether({ organizer, supervisor, round })
  const places = Math.floor(codes.length * 0.2) * 3
  const twice = await Promise.all([proposeRoundAwards(organizer, round.id), proposeRoundAwards(organizer, round.id)])
  expect(twice.sort((a, b) => a - b)).toEqual([0, places])
  const third = await db.award.findFirstOrThrow({ where: { roundId: round.id, grade: 'THIRD' } })
  await leaveEmpty(organizer, round.id, third.entryId, '评审会议定空缺')
  expect(await proposeRoundAwards(organizer, round.id), 'asked again, the empty place stays empty').toBe(0)
  const decision = { form: 'CIRCULAR', approvalNumber: '', documentNumber: '' } as const
  await expect(conferAwards(organizer, round.id, decision)).rejects.toThrow('还没有公示')
  await db.publicNotice.create({
    data: {
      roundId: round.id,
      workingDays: 5,
      firstDay: new Date('2012-08-20'),
      lastDay: new Date('2012-08-24'),
      openedById: organizer.id,
    },
  })
  expect(await conferAwards(organizer, round.id, decision)).toBe(places - 1)
  await expect(conferAwards(organizer, round.id, decision)).rejects.toThrow('没有待确定')
  await expect(
    leaveEmpty(
      organizer,
      round.id,
      (await db.award.findFirstOrThrow({ where: { roundId: round.id } })).entryId,
      '太晚',
    ),
  ).rejects.toThrow('已经确定')
  const stages = stagesOf(await countRound(round.id), 3, new Date('2012-08-28T02:00:00Z'))
  expect(stages.map(({ state }) => state)).toEqual([...Array(8).fill('done'), 'current'])
})

test('the Excel file has the points of the office and the awards proposed with them beside what was opened', async () => {
  const { organizer, supervisor, round } = await scored()
  await openTogether({ organizer, supervisor, round })
  const cells = async () => (await readSheetRows(await exportResults(round.id))).slice(1) as unknown[][]
  const [headings, first] = await cells()
  expect(first![headings!.indexOf('成果运用分')]).toBe(undefined)
  const { rows } = await listResults(round.id, { sort: 'rank', page: 1 })
  const third = await db.blindCopy.findUniqueOrThrow({
    where: { code: rows[2]!.report },
    select: { entry: { select: { submission: { select: { reportId: true } } } } },
  })
  await changeUses(organizer, third.entry.submission.reportId, {
    intent: 'record',
    kind: 'INSTRUCTION',
    level: 'PROVINCE',
    source: '省委分管领导',
    proof: '批示复印件',
    usedOn: new Date('2012-08-20'),
  })
  await proposeRoundAwards(organizer, round.id)
  const row = (await cells()).find((each) => each.includes(rows[2]!.report))!
  const read = (heading: string) => row[headings!.indexOf(heading)]
  expect(['名次', '成果运用分', '总分', '奖项（开封时）'].map(read)).toEqual([
    3,
    5,
    Number(rows[2]!.score) + 5,
    '三等奖',
  ])
  expect([read('奖项（计入成果运用）'), read('提出的奖项'), read('已确定')]).toEqual([
    read('提出的奖项'),
    expect.stringContaining('奖'),
    '',
  ])
})

test('of the findings those that tell most are shown, and a judge by her number with her sheets', async () => {
  const { organizer, supervisor, round } = await scored()
  await openTogether({ organizer, supervisor, round })
  const summary = await readSummary(round.id)
  const { judges, changed } = telling(
    {
      ...summary,
      judges: Array.from({ length: 30 }, (_, at) => ({ judge: String((at % 4) + 1), n: 3, mean: 80, effect: at - 10 })),
    },
    undefined,
  )
  expect([judges.rows.length, judges.total, judges.rows[0]!.effect, judges.rows.every(({ name }) => name)]).toEqual([
    10,
    30,
    19,
    true,
  ])
  expect(changed.total).toBe(summary.changed.length)
  const { sheets, name } = await readJudge(round.id, '1')
  expect([
    name,
    sheets.length > 0,
    sheets.every(({ total, score, difference }) => Math.abs(Number(total) - Number(score) - difference) < 1e-9),
  ]).toEqual([summary.names['1'], true, true])
  await expect(readJudge(round.id, '99')).rejects.toMatchObject({ status: 404 })
})
