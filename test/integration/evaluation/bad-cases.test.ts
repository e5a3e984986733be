import { afterEach, expect, test, vi } from 'vitest'
import { assignByHand } from '../../../app/evaluation/assignments/by-hand.server'
import { addJudge, assignMissing, drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { replaceJudge } from '../../../app/evaluation/assignments/replace-judge.server'
import { withdrawEntry } from '../../../app/evaluation/entries/withdraw-entry.server'
import type { OpeningResult } from '../../../app/evaluation/opening/compute'
import { addConflict } from '../../../app/evaluation/panel/add-conflict.server'
import { seatJudges } from '../../../app/evaluation/panel/seat-judges.server'
import { extendScoring } from '../../../app/evaluation/rounds/extend.server'
import { readDesk, readSheet } from '../../../app/judging/queries.server'
import { saveDraft } from '../../../app/judging/save-draft.server'
import { submitSheet as submitAsJudge } from '../../../app/judging/submit-sheet.server'
import { criteriaBy, defaultRubric, maximumOf } from '../../../scoring/score-sheet'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound, makeReadyRound, standing } from '../../factories/drawn-rounds'
import { openTogether, submitSheet } from '../../factories/rounds'

const marks = (share: number) =>
  Object.fromEntries(
    criteriaBy(defaultRubric, 'judge').map((each) => [each.id, String(Math.floor(Number(maximumOf(each)) * share))]),
  )
const form = (share: number, change = {}) => ({
  intent: 'submission' as const,
  score: marks(share),
  opinion: '',
  version: 0,
  checked: 'on' as const,
  ...change,
})

type Drawn = Awaited<ReturnType<typeof makeDrawnRound>>

/** Opens a round whose sheets are all in. */
async function open({
  organizer,
  supervisor,
  round,
}: Pick<Drawn, 'organizer' | 'supervisor' | 'round'>): Promise<OpeningResult> {
  await openTogether({ organizer, supervisor, round })
  const { result } = await db.opening.findUniqueOrThrow({ where: { roundId: round.id } })
  return result as unknown as OpeningResult
}

/** What is undefined is null, and nothing in a result is NaN or left out (JSON would have turned NaN into null silently). */
const ranked = ({ reports }: OpeningResult) =>
  reports.map(({ rank, score, calibratedScore, calibratedRank }) => [
    rank,
    Number(score),
    calibratedScore,
    calibratedRank,
  ])
const allFinite = (result: OpeningResult) =>
  ranked(result)
    .flat()
    .every((value) => typeof value === 'number' && Number.isFinite(value))

afterEach(() => void vi.useRealTimers())

test('a judge submits twice at once with different marks: one sheet stands, whole, and the other window is told', async () => {
  const { round, rows, panel } = await makeDrawnRound()
  const row = rows[0]!
  const judge = panel.find(({ id }) => id === row.seat.personId)!
  const sent = await Promise.allSettled([
    submitAsJudge(judge, row.blindCopy.code, form(0.8)),
    submitAsJudge(judge, row.blindCopy.code, form(0.7)),
  ])
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: expect.stringContaining('以先提交的为准') },
  })
  const sheets = await db.scoreSheetSubmission.findMany({ where: { assignment: { roundId: round.id } } })
  expect(sheets).toHaveLength(1)
  expect([marks(0.8), marks(0.7)]).toContainEqual(sheets[0]!.scores)
  expect(await db.auditEvent.count({ where: { action: 'score-sheet.submit', subjectId: row.id } })).toBe(1)
})

test('two organizers assign at once: nothing is given twice, and the slower one is told', async () => {
  const { organizer, round, rows, copies } = await makeDrawnRound({ judges: 6 })
  const colleague = await makeActor('ORGANIZER', '370000')
  const { seatId } = rows[0]!
  const replaced = await Promise.allSettled([
    replaceJudge(organizer, round.id, { seatId, reason: '出差' }),
    replaceJudge(colleague, round.id, { seatId, reason: '生病' }),
  ])
  expect(replaced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { code } = copies[0]!
  const readers = (await standing(round.id)).filter(({ blindCopy }) => blindCopy.code === code).map((row) => row.seatId)
  const free = await db.seat.findFirstOrThrow({ where: { roundId: round.id, vacatedAt: null, id: { notIn: readers } } })
  const pair = { seatId: free.id, code, reason: '专长对口' }
  const given = await Promise.allSettled([
    assignByHand(organizer, round.id, pair),
    assignByHand(colleague, round.id, pair),
  ])
  expect(given.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const after = await standing(round.id)
  expect(new Set(after.map((row) => `${row.seatId} ${row.blindCopyId}`)).size).toBe(after.length)
  expect(after).toHaveLength(rows.length + 1)
})

test('a judge is replaced after scoring: her sheets count in the result, and nobody is asked twice', async () => {
  const drawn = await makeDrawnRound({ judges: 5 })
  const { organizer, round, rows } = drawn
  const { seatId, seat } = rows[0]!
  const hers = rows.filter((row) => row.seatId === seatId)
  for (const { id } of hers) await submitSheet(id, 0.8)
  expect((await replaceJudge(organizer, round.id, { seatId, reason: '调离' })).moved).toBe(0)
  for (const { id, submission } of await standing(round.id)) if (!submission) await submitSheet(id, 0.75)
  const result = await open(drawn)
  expect(result.judges.find(({ judge }) => judge === String(seat.number))).toMatchObject({ n: hers.length })
  expect(result.reports.every(({ n }) => n === 3)).toBe(true)
})

test('a report is withdrawn in mid-round: it leaves the desks, its sheets do not count, the rest opens', async () => {
  const drawn = await makeDrawnRound({ judges: 4 })
  const { organizer, round, rows, copies, panel } = drawn
  const gone = copies[0]!
  for (const { id } of rows.filter((row, at) => row.blindCopyId !== gone.id || at === 0)) await submitSheet(id, 0.8)
  await withdrawEntry(organizer, round.id, gone.entryId, '作者来函撤回')
  const judge = panel.find(({ id }) => id === rows.find(({ blindCopyId }) => blindCopyId === gone.id)!.seat.personId)!
  await expect(readSheet(judge, gone.code)).rejects.toMatchObject({ status: 404 })
  expect((await readDesk(judge))[0]!.copies.some(({ code }) => code === gone.code)).toBe(false)
  await expect(assignMissing(organizer, round.id)).rejects.toThrow('都已分够')
  const result = await open(drawn)
  expect(result.reports.map(({ report }) => report).sort()).toEqual(
    copies
      .slice(1)
      .map(({ code }) => code)
      .sort(),
  )
})

test('the deadline passes while a sheet is open: what was typed is kept, it can be submitted in the minutes of grace, and an extension saves who is later still', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T02:00:00Z') })
  const ten = new Date('2012-08-28T02:10:00Z') // the demonstration's day, 10:10 in Beijing
  const { organizer, round, rows, panel } = await makeDrawnRound({
    data: { settings: { graceMinutes: 20, catchUpHours: 1 } },
  })
  await db.round.update({ where: { id: round.id }, data: { scoringEndsAt: ten } })
  const [first, second] = rows.filter(({ seatId }) => seatId === rows[0]!.seatId)
  const judge = panel.find(({ id }) => id === first!.seat.personId)!
  expect((await readDesk(judge))[0]!.phase).toBe('open')
  const drafts = [
    await saveDraft(judge, first!.blindCopy.code, form(0.8)),
    await saveDraft(judge, second!.blindCopy.code, form(0.7)),
  ]
  vi.setSystemTime(new Date('2026-03-02T02:25:00Z'))
  expect((await readDesk(judge))[0]!.phase).toBe('grace')
  await saveDraft(
    judge,
    first!.blindCopy.code,
    form(0.8, { version: drafts[0]!.version, opinion: '截止时正在写的意见' }),
  )
  await submitAsJudge(judge, first!.blindCopy.code, form(0.8, { version: 2, opinion: '截止时正在写的意见' }))
  vi.setSystemTime(new Date('2026-03-02T02:31:00Z'))
  await expect(submitAsJudge(judge, second!.blindCopy.code, form(0.7, { version: 1 }))).rejects.toThrow(
    '您填写的内容仍在本页',
  )
  expect(await readSheet(judge, second!.blindCopy.code)).toMatchObject({ scores: marks(0.7), submittedAt: null })
  await expect(extendScoring(organizer, round.id, { until: ten, reason: '没有变化' })).rejects.toThrow('应晚于')
  await extendScoring(organizer, round.id, { until: new Date('2012-08-28T04:00:00Z'), reason: '停电' })
  await submitAsJudge(judge, second!.blindCopy.code, form(0.7, { version: 1 }))
  expect(await db.scoreSheetSubmission.count({ where: { assignment: { seatId: first!.seatId } } })).toBe(2)
})

test('all scores equal: everybody shares the first rank, and what cannot be said is said to be so', async () => {
  const drawn = await makeDrawnRound({
    data: { settings: { ratios: { FIRST: '25', SECOND: '0', THIRD: '0', EXCELLENT: '0' }, tiePolicy: 'exclusive' } },
  })
  for (const { id } of drawn.rows) await submitSheet(id, 0.8)
  const result = await open(drawn)
  expect(result.reports.map(({ rank, award }) => [rank, award])).toEqual(result.reports.map(() => [1, 0]))
  expect(result.agreement).toEqual({ generalizability: null, alpha: null, kendallW: null })
  expect(allFinite(result)).toBe(true)
})

test('one judge scored one report: her score counts, and her severity stays within reason', async () => {
  const drawn = await makeDrawnRound({ judges: 4, reports: 6, data: { settings: { disagreementBlocks: false } } })
  const { organizer, round, rows, copies } = drawn
  for (const row of rows) await submitSheet(row.id, 0.6 + 0.04 * copies.findIndex(({ id }) => id === row.blindCopyId))
  const single = await makeActor('JUDGE', '370000-GX', '只评一篇')
  const seats = rows.map(({ seatId }) => seatId)
  for (const id of new Set(seats))
    await db.seat.update({ where: { id }, data: { vacatedAt: new Date(), vacatedReason: '评完' } })

  await seatJudges(organizer, round.id, [single.id])
  await addJudge(organizer, round.id, copies[0]!.code, '分歧过大')
  const extra = (await standing(round.id)).find(({ seat }) => seat.personId === single.id)!
  await submitSheet(extra.id, 0.95)
  const result = await open(drawn)
  const judge = result.judges.find(({ n }) => n === 1)!
  expect([judge.judge, allFinite(result), Number.isFinite(judge.effect)]).toEqual([
    String(extra.seat.number),
    true,
    true,
  ])
  expect(result.reports.find(({ report }) => report === copies[0]!.code)!.n).toBe(4)
})

test('panels that share no judge: the draw and the result both say so', async () => {
  const ready = await makeReadyRound({ judges: 4, reports: 6, data: { judgesPerReport: 2 } })
  const { organizer, round, copies } = ready
  const seats = await db.seat.findMany({ where: { roundId: round.id }, orderBy: { number: 'asc' } })
  for (const [at, { code }] of copies.entries()) {
    for (const seat of at % 2 ? seats.slice(0, 2) : seats.slice(2))
      await addConflict(organizer, round.id, { seatId: seat.id, code, reason: '分组评审' })
  }
  await drawAssignments(organizer, round.id, '')
  const draw = await db.draw.findFirstOrThrow({ where: { roundId: round.id } })
  expect(draw.result).toMatchObject({ connected: false, components: 2 })
  for (const row of await standing(round.id))
    await submitSheet(
      row.id,
      0.5 + 0.05 * copies.findIndex(({ id }) => id === row.blindCopyId) + 0.02 * row.seat.number,
    )
  const result = await open(ready)
  expect([result.components, allFinite(result), result.reports.length]).toEqual([2, true, copies.length])
})

test('a panel of one: her marks are the result, and nothing is claimed about agreement', async () => {
  const drawn = await makeDrawnRound({ judges: 1, reports: 4, data: { judgesPerReport: 1 } })
  for (const row of drawn.rows)
    await submitSheet(row.id, 0.5 + 0.05 * drawn.copies.findIndex(({ id }) => id === row.blindCopyId))
  const result = await open(drawn)
  expect([allFinite(result), result.agreement.alpha, result.agreement.kendallW]).toEqual([true, null, null])
  expect(result.reports.map(({ report }) => report)).toEqual(drawn.copies.map(({ code }) => code).reverse())
})
