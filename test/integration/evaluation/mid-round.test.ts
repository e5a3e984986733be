import { expect, test } from 'vitest'
import { assign, type AssignmentProblem } from '../../../scoring'
import { assignByHand } from '../../../app/evaluation/assignments/by-hand.server'
import { addJudge, assignMissing, drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { setPairRule, liftPairRule } from '../../../app/evaluation/assignments/pair-rule.server'
import { listChanges, listShort } from '../../../app/evaluation/assignments/queries.server'
import { annulSheetsOf } from '../../../app/evaluation/assignments/release.server'
import { replaceJudge } from '../../../app/evaluation/assignments/replace-judge.server'
import { unlockSheet } from '../../../app/evaluation/assignments/unlock.server'
import { addConflict } from '../../../app/evaluation/panel/add-conflict.server'
import { runOnPanel } from '../../../app/evaluation/panel/run.server'
import { gatherInputs } from '../../../app/evaluation/opening/open.server'
import { lockRound } from '../../../app/evaluation/rounds/lock.server'
import { countRound } from '../../../app/evaluation/rounds/queries.server'
import { readDesk, readPacket, readSheet } from '../../../app/judging/queries.server'
import { recuse } from '../../../app/judging/recuse.server'
import { submitSheet as submitAsJudge } from '../../../app/judging/submit-sheet.server'
import { criteriaBy, defaultRubric, maximumOf } from '../../../scoring/score-sheet'
import { db } from '../../../app/server/db.server'
import type { Refusal } from '../../../app/server/refusal'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound, makeReadyRound, standing } from '../../factories/drawn-rounds'
import { openTogether, submitSheet } from '../../factories/rounds'

const keys = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
const score = Object.fromEntries(
  criteriaBy(defaultRubric, 'judge').map((each) => [each.id, String(Math.floor(Number(maximumOf(each)) * 0.8))]),
)
const form = (change = {}) => ({
  intent: 'submission' as const,
  score,
  opinion: '',
  version: 1,
  checked: 'on' as const,
  ...change,
})

test('a judge is replaced: scored sheets stay, open ones go to the successor and the others, nothing else moves', async () => {
  const { organizer, round, rows } = await makeDrawnRound({ judges: 5 })
  const leaving = rows[0]!.seatId
  const hers = rows.filter(({ seatId }) => seatId === leaving)
  await submitSheet(hers[0]!.id, 0.8)
  const successor = await makeActor('JUDGE', '370000-GX', '接替者')
  const { moved } = await replaceJudge(organizer, round.id, {
    seatId: leaving,
    reason: '因病住院',
    successor: successor.id,
  })
  expect(moved).toBe(hers.length - 1)
  const after = await standing(round.id)
  expect(keys(after.filter(({ id }) => rows.some((row) => row.id === id)))).toEqual(
    keys(rows.filter(({ seatId, id }) => seatId !== leaving || id === hers[0]!.id)),
  )
  expect([after.length, (await countRound(round.id)).short]).toEqual([rows.length, 0])
  expect(after.some(({ seat }) => seat.personId === successor.id)).toBe(true)
  const told = (await listChanges(round.id)).rows
  for (const reason of ['评委退出：因病住院', '替换评委：因病住院'])
    expect(told.filter((one) => one.reason === reason).flatMap(({ pairs }) => pairs)).toHaveLength(moved)
  expect(told.length, 'two lines, however many sheets move; one more each where the minute turns').toBeLessThan(5)
  const draw = await db.draw.findFirstOrThrow({ where: { roundId: round.id }, orderBy: { drawnAt: 'desc' } })
  const problem = draw.problem as unknown as AssignmentProblem
  expect(assign(problem, draw.seed)).toMatchObject({
    feasible: true,
    assignments: (draw.result as { assignments: unknown[] }).assignments,
  })
})

test('where no one can take over, the replacement is refused whole and says why', async () => {
  const { organizer, round, rows } = await makeDrawnRound({ judges: 3 })
  await expect(replaceJudge(organizer, round.id, { seatId: rows[0]!.seatId, reason: '出差' })).rejects.toThrow(
    /还需要 1 位评委/,
  )
  expect(keys(await standing(round.id))).toEqual(keys(rows))
  expect(await db.seat.count({ where: { roundId: round.id, vacatedAt: null } })).toBe(3)
})

test('where some reports cannot be taken over, the organizer is asked, and with her yes the others are given', async () => {
  const { organizer, round, rows } = await makeDrawnRound({ judges: 5 })
  const { seatId, blindCopy } = rows[0]!
  const hers = rows.filter((row) => row.seatId === seatId)
  const readers = rows.filter(({ blindCopyId }) => blindCopyId === blindCopy.id).map((row) => row.seatId)
  for (const { id } of await db.seat.findMany({ where: { roundId: round.id, id: { notIn: readers } } }))
    await addConflict(organizer, round.id, { seatId: id, code: blindCopy.code, reason: '同在调研组' })
  const asked = await runOnPanel(organizer, round.id, { intent: 'replace', seatId, reason: '住院' }).then(
    () => null,
    (no: Refusal) => no,
  )
  expect([asked?.field, asked?.message]).toEqual(['partial', expect.stringContaining(`${blindCopy.code}：还需要 1 位`)])
  expect(asked?.message).toContain(`能办的有 ${hers.length - 1} 份`)
  expect(keys(await standing(round.id))).toEqual(keys(rows))

  const said = await runOnPanel(organizer, round.id, { intent: 'replace', seatId, reason: '住院', agreed: 'on' })
  expect(said).toContain(`还缺评委的：\n${blindCopy.code}：还需要 1 位`)
  expect((await listShort(round.id)).rows.map(({ code, standing: judges }) => [code, judges])).toEqual([
    [blindCopy.code, 2],
  ])
  const draw = await db.draw.findFirstOrThrow({ where: { roundId: round.id }, orderBy: { drawnAt: 'desc' } })
  expect(assign(draw.problem as unknown as AssignmentProblem, draw.seed)).toMatchObject({
    assignments: (draw.result as { assignments: unknown[] }).assignments,
  })
  expect(await listShort(round.id, 9), 'a page that is no more').toMatchObject({ total: 1, page: 1, pages: 1 })
  await expect(assignMissing(organizer, round.id, true), 'nothing more can be done').rejects.toThrow('还需要 1 位评委')
})

test('she recognised the author: one press gives that copy to another judge', async () => {
  const { organizer, round, rows, panel } = await makeDrawnRound({ judges: 5 })
  const row = rows[0]!
  const judge = panel.find(({ id }) => id === row.seat.personId)!
  await recuse(judge, row.blindCopy.code, { kind: 'RECOGNIZED', reason: '' })
  await assignMissing(organizer, round.id)
  const now = (await standing(round.id)).filter(({ blindCopyId }) => blindCopyId === row.blindCopyId)
  expect(now).toHaveLength(3)
  expect(now.some(({ seatId }) => seatId === row.seatId)).toBe(false)
  expect((await listChanges(round.id)).rows.map(({ what, reason }) => [what, reason])).toEqual(
    expect.arrayContaining([
      ['recused', '认出作者'],
      ['given', '补派'],
    ]),
  )
})

test('she recuses after submitting: the sheet is kept and no longer counts, another judge takes over; not once both sides have agreed to open', async () => {
  const { organizer, supervisor, round, rows, panel } = await makeDrawnRound({ judges: 5 })
  const row = rows[0]!
  const judge = panel.find(({ id }) => id === row.seat.personId)!
  const { code } = row.blindCopy
  await submitAsJudge(judge, code, form({ version: 0 }))
  await recuse(judge, code, { kind: 'RECOGNIZED', reason: '' })
  await expect(readSheet(judge, code)).rejects.toMatchObject({ status: 404 })
  expect((await listChanges(round.id)).rows[0]).toMatchObject({ what: 'recused', pairs: [{ code }], submitted: 1 })
  await assignMissing(organizer, round.id)
  const after = await standing(round.id)
  expect([
    after.length,
    after.some(({ seatId, blindCopyId }) => seatId === row.seatId && blindCopyId === row.blindCopyId),
  ]).toEqual([rows.length, false])
  const others = after.filter(({ submission }) => !submission)
  for (const { id } of others) await submitSheet(id, 0.8)
  await openTogether({ organizer, supervisor, round })
  const { inputs } = await db.opening.findUniqueOrThrow({ where: { roundId: round.id } })
  const { sheets } = inputs as { sheets: { report: string; judge: string }[] }
  expect([
    sheets.length,
    sheets.some((sheet) => sheet.report === code && sheet.judge === String(row.seat.number)),
  ]).toEqual([rows.length, false])
  expect(await db.scoreSheetSubmission.count({ where: { assignmentId: row.id } })).toBe(1)
  const last = others[0]!
  await expect(
    recuse(
      panel.find(({ id }) => id === last.seat.personId)!,
      last.blindCopy.code,
      { kind: 'CONFLICT', reason: '' },
    ),
  ).rejects.toThrow('已经开封')
})

test('pairs wanted together or apart hold in every later draw, and can be lifted', async () => {
  const { organizer, round, copies, panel } = await makeReadyRound({ judges: 6, reports: 6 })
  const seats = await db.seat.findMany({ where: { roundId: round.id }, orderBy: { number: 'asc' } })
  const [wanted, apart] = [
    { seatId: seats[0]!.id, code: copies[0]!.code },
    { seatId: seats[1]!.id, code: copies[1]!.code },
  ]
  await setPairRule(organizer, round.id, { ...wanted, reason: '专长对口', kind: 'FORCED' })
  await setPairRule(organizer, round.id, { ...apart, reason: '两家有合作项目', kind: 'BLOCKED' })
  await expect(setPairRule(organizer, round.id, { ...apart, reason: '再来一次', kind: 'FORCED' })).rejects.toThrow(
    '已有规定',
  )
  let last = ''
  for (let turn = 0; turn < 4; turn++) {
    last = await drawAssignments(organizer, round.id, last, turn)
    const rows = await standing(round.id)
    const has = ({ seatId, code }: typeof wanted) =>
      rows.some((row) => row.seatId === seatId && row.blindCopy.code === code)
    expect([has(wanted), has(apart), rows.length]).toEqual([true, false, copies.length * 3])
  }
  const rule = await db.pairRule.findFirstOrThrow({ where: { seatId: apart.seatId } })
  await liftPairRule(organizer, round.id, rule.id)
  await expect(liftPairRule(organizer, round.id, rule.id)).rejects.toThrow('已经撤销')
  expect(panel).toHaveLength(6)
})

test('in mid-round a gap goes to the judge it must go to and not to the one it must not, and nothing else moves', async () => {
  const { organizer, round, rows, panel } = await makeDrawnRound({ judges: 6 })
  const row = rows[0]!
  const { code } = row.blindCopy
  await db.scoreSheet.create({ data: { assignmentId: rows[1]!.id, scores: {} } }) // somebody has begun
  const readers = rows.filter(({ blindCopy }) => blindCopy.code === code).map(({ seatId }) => seatId)
  const [wanted, ...apart] = await db.seat.findMany({
    where: { roundId: round.id, id: { notIn: readers } },
    orderBy: { number: 'desc' },
  })
  await setPairRule(organizer, round.id, { seatId: wanted!.id, code, reason: '专长对口', kind: 'FORCED' })
  for (const { id: seatId } of apart)
    await setPairRule(organizer, round.id, { seatId, code, reason: '两家有合作项目', kind: 'BLOCKED' })
  await recuse(
    panel.find(({ id }) => id === row.seat.personId)!,
    code,
    { kind: 'CONFLICT', reason: '' },
  )
  await assignMissing(organizer, round.id)
  const after = await standing(round.id)
  expect(keys(after.filter(({ id }) => rows.some((one) => one.id === id)))).toEqual(keys(rows.slice(1)))
  expect(
    after
      .filter(({ id }) => !rows.some((one) => one.id === id))
      .map(({ seatId, blindCopy }) => [seatId, blindCopy.code]),
  ).toEqual([[wanted!.id, code]])
  await recuse(
    panel.find(({ id }) => id === wanted!.personId)!,
    code,
    { kind: 'CONFLICT', reason: '' },
  )
  await expect(assignMissing(organizer, round.id), 'all others are barred').rejects.toThrow(
    new RegExp(`${code}：还需要 1 位评委`),
  )
})

test('a wish against a conflict is refused by name', async () => {
  const { organizer, round, copies } = await makeReadyRound({ judges: 5 })
  const seat = await db.seat.findFirstOrThrow({ where: { roundId: round.id } })
  await addConflict(organizer, round.id, { seatId: seat.id, code: copies[0]!.code, reason: '亲属' })
  await setPairRule(organizer, round.id, { seatId: seat.id, code: copies[0]!.code, reason: '专长对口', kind: 'FORCED' })
  await expect(drawAssignments(organizer, round.id, '')).rejects.toThrow(
    new RegExp(`${copies[0]!.code} 已分给 评委1.*回避关系`),
  )
  await expect(
    assignByHand(organizer, round.id, { seatId: seat.id, code: copies[0]!.code, reason: '人手不够' }),
  ).rejects.toThrow('有回避关系：亲属')
})

test('a report is given by hand with a reason; never twice and never to who recused', async () => {
  const { organizer, round, rows, panel, copies } = await makeDrawnRound({ judges: 5 })
  const { code } = copies[0]!
  const readers = rows.filter(({ blindCopy }) => blindCopy.code === code).map(({ seatId }) => seatId)
  const free = await db.seat.findFirstOrThrow({ where: { roundId: round.id, id: { notIn: readers } } })
  await assignByHand(organizer, round.id, { seatId: free.id, code, reason: '专长对口' })
  expect((await standing(round.id)).length).toBe(rows.length + 1)
  await expect(assignByHand(organizer, round.id, { seatId: free.id, code, reason: '专长对口' })).rejects.toThrow(
    `${code} 已经分给`,
  )
  const judge = panel.find(({ id }) => id === free.personId)!
  await recuse(judge, code, { kind: 'CONFLICT', reason: '' })
  await expect(assignByHand(organizer, round.id, { seatId: free.id, code, reason: '专长对口' })).rejects.toThrow(
    '已经回避',
  )
  expect((await listChanges(round.id)).rows[0]).toMatchObject({ what: 'recused', pairs: [{ code }] })
  expect((await listChanges(round.id)).rows.some(({ reason }) => reason === '手工指派：专长对口')).toBe(true)
})

test('the supervisor unlocks a sheet: the judge submits anew, the newest counts, the old one is kept', async () => {
  const { supervisor, round, rows, panel } = await makeDrawnRound({ judges: 4 })
  const row = rows[0]!
  const judge = panel.find(({ id }) => id === row.seat.personId)!
  const { code } = row.blindCopy
  await submitAsJudge(judge, code, form({ version: 0 }))
  await expect(
    unlockSheet(supervisor, round.id, { assignmentId: rows.find(({ id }) => id !== row.id)!.id, reason: '没有提交' }),
  ).rejects.toThrow('还没有提交')
  const again = await unlockSheet(supervisor, round.id, { assignmentId: row.id, reason: '“建议”一项点错' })
  await expect(unlockSheet(supervisor, round.id, { assignmentId: row.id, reason: '再按一次' })).rejects.toThrow(
    '已经取消',
  )
  const sheet = await readSheet(judge, code)
  expect(sheet).toMatchObject({ attempt: 2, submittedAt: null, scores: score, version: 1 })
  const [desk] = await readDesk(judge)
  expect(desk!.copies.filter((one) => one.code === code)).toMatchObject([{ state: 'draft', total: null, again: true }])
  expect((await readPacket(judge, round.id)).filter((one) => one.code === code)).toHaveLength(1)
  const better = { ...score, advice: '20' }
  await submitAsJudge(judge, code, form({ score: better }))
  const locked = await db.$transaction((tx) => lockRound(tx, round.id))
  const inputs = await db.$transaction((tx) => gatherInputs(tx, locked))
  const counted = inputs.sheets.filter(({ report, judge: seat }) => report === code && seat === String(row.seat.number))
  expect(counted).toMatchObject([{ marks: better }])
  const kept = await db.scoreSheetSubmission.findMany({ where: { assignmentId: { in: [row.id, again] } } })
  expect(kept).toHaveLength(2)
  await expect(db.scoreSheetSubmission.delete({ where: { assignmentId: row.id } })).rejects.toThrow(/permission denied/)
  const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'score-sheet.unlock', subjectId: row.id } })
  expect(event.detail).toMatchObject({ code, reason: '“建议”一项点错', reopenedAs: again })
})

test('an unlocked sheet neither moves nor is drawn again when gaps are filled', async () => {
  const { organizer, supervisor, round, rows } = await makeDrawnRound({ judges: 5 })
  await submitSheet(rows[0]!.id, 0.7)
  const again = await unlockSheet(supervisor, round.id, { assignmentId: rows[0]!.id, reason: '点错一项' })
  await db.recusal.create({ data: { assignmentId: rows.at(-1)!.id, kind: 'CONFLICT', reason: '' } })
  await assignMissing(organizer, round.id)
  const after = await standing(round.id)
  expect([after.some(({ id }) => id === again), after.length]).toEqual([true, rows.length])
})

test('all sheets of one judge are annulled at once by the supervisor and given to others', async () => {
  const { organizer, supervisor, round, rows } = await makeDrawnRound({ judges: 5 })
  const seatId = rows[0]!.seatId
  const hers = rows.filter((row) => row.seatId === seatId)
  for (const { id } of hers) await submitSheet(id, 0.9)
  expect(await annulSheetsOf(supervisor, round.id, { seatId, reason: '事后查明与多位作者有师生关系' })).toBe(
    hers.length,
  )
  expect((await countRound(round.id)).short).toBe(hers.length)
  await replaceJudge(organizer, round.id, { seatId, reason: '事后查明有师生关系' })
  expect([
    (await standing(round.id)).length,
    await db.scoreSheetSubmission.count({ where: { assignment: { seatId } } }),
  ]).toEqual([rows.length, hers.length])
})

test('what is given after the deadline has a deadline of its own', async () => {
  const { organizer, round, copies, panel, rows } = await makeDrawnRound({ judges: 5 })
  await db.round.update({ where: { id: round.id }, data: { scoringEndsAt: new Date('2012-08-26T00:00:00Z') } })
  const { code } = copies[0]!
  const judge = panel.find(({ id }) => id === rows.find(({ blindCopy }) => blindCopy.code === code)!.seat.personId)!
  await expect(submitAsJudge(judge, code, form({ version: 0 }))).rejects.toThrow('已经截止')
  await addJudge(organizer, round.id, code, '分歧过大')
  const extra = (await standing(round.id)).find(
    ({ blindCopy, reason }) => blindCopy.code === code && reason === '分歧过大',
  )!
  const late = panel.find(({ id }) => id === extra.seat.personId)!
  expect(extra.dueAt!.getTime()).toBeGreaterThan(Date.parse('2012-08-26T00:00:00Z'))
  await submitAsJudge(late, code, form({ version: 0 }))
  expect(await db.scoreSheetSubmission.count({ where: { assignmentId: extra.id } })).toBe(1)
})
