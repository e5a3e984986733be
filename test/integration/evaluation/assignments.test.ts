import { expect, test } from 'vitest'
import { assign, type Assignment, type AssignmentProblem } from '../../../scoring'
import { db } from '../../../app/server/db.server'
import { addJudge, assignMissing, drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { annulSheet, releaseAssignment } from '../../../app/evaluation/assignments/release.server'
import { withdrawEntry } from '../../../app/evaluation/entries/withdraw-entry.server'
import { assignByHand } from '../../../app/evaluation/assignments/by-hand.server'
import { addConflict } from '../../../app/evaluation/panel/add-conflict.server'
import { liftConflict } from '../../../app/evaluation/panel/lift-conflict.server'
import { listCandidates, listSeats } from '../../../app/evaluation/panel/queries.server'
import { seatJudges, vacateSeat } from '../../../app/evaluation/panel/seat-judges.server'
import { countRound } from '../../../app/evaluation/rounds/queries.server'
import { makeActor } from '../../factories/actors'
import { conflictsOf } from '../../factories/drawn-rounds'
import { handIn, makeBlindCopies, makePassedRound, makeRound, submitSheet } from '../../factories/rounds'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import { screen } from '../../../app/evaluation/entries/screen.server'

/** A round with confirmed copies and judges from outside, ready to be drawn. */
async function ready({ reports = 4, judges = 4, units = [] as string[], data = {} } = {}) {
  const { organizer, supervisor, round, handed } = await makePassedRound(reports, data)
  await makeBlindCopies(round.id, organizer.id)
  const panel = []
  for (let index = 0; index < judges; index++)
    panel.push(await makeActor('JUDGE', units[index] ?? '370000-GX', `评委${index + 1}`))
  await seatJudges(
    organizer,
    round.id,
    panel.map(({ id }) => id),
  )
  const copies = await db.blindCopy.count({ where: { roundId: round.id } })
  return { organizer, supervisor, round, handed, panel, copies }
}

const standing = (roundId: string) =>
  db.assignment.findMany({ where: { roundId, release: null, recusal: null }, include: { seat: true, blindCopy: true } })

test('a draw gives every report its judges, loads equal within one, and can be drawn again from what is kept', async () => {
  const { organizer, round, copies } = await ready()
  const id = await drawAssignments(organizer, round.id, '')
  const rows = await standing(round.id)
  expect(rows).toHaveLength(copies * 3)
  const loads = (await listSeats(round.id)).map(({ assigned }) => assigned)
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
  const draw = await db.draw.findUniqueOrThrow({ where: { id } })
  const again = assign(draw.problem as unknown as AssignmentProblem, draw.seed) as Assignment
  expect(again.assignments).toEqual((draw.result as unknown as Assignment).assignments)
  const names = JSON.stringify([draw.problem, draw.result])
  expect(names.includes('评委1')).toBe(false)
})

test('of two organizers who draw at once, one draws and the other is told', async () => {
  const { organizer, round, copies } = await ready()
  const colleague = await makeActor('ORGANIZER', '370000')
  const outcome = await Promise.allSettled([
    drawAssignments(organizer, round.id, ''),
    drawAssignments(colleague, round.id, ''),
  ])
  const refused = outcome.find((one): one is PromiseRejectedResult => one.status === 'rejected')
  expect(refused?.reason.message).toContain('刚有另一位组织者抽过签')
  expect([await db.draw.count({ where: { roundId: round.id } }), (await standing(round.id)).length]).toEqual([
    1,
    copies * 3,
  ])
})

const touching: Record<string, (assignmentId: string, by: string) => Promise<unknown>> = {
  'has begun': (assignmentId) => db.scoreSheet.create({ data: { assignmentId, scores: {} } }),
  'has submitted': (assignmentId) => submitSheet(assignmentId, 0.8),
  'has stepped back': (assignmentId) => db.recusal.create({ data: { assignmentId, kind: 'RECOGNIZED', reason: '' } }),
  'was relieved': (assignmentId, releasedById) =>
    db.assignmentRelease.create({ data: { assignmentId, reason: '出差', releasedById } }),
}

test.each(Object.keys(touching))('it may be drawn again until a judge %s', async (how) => {
  const { organizer, round, copies } = await ready()
  const first = await drawAssignments(organizer, round.id, '')
  const second = await drawAssignments(organizer, round.id, first)
  const rows = await standing(round.id)
  expect([rows.length, rows.every(({ drawId }) => drawId === second)]).toEqual([copies * 3, true])
  await touching[how]!(rows[0]!.id, organizer.id)
  const before = await standing(round.id)
  await expect(drawAssignments(organizer, round.id, second)).rejects.toThrow('不能重新抽签')
  expect((await standing(round.id)).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
})

test('judges of the author’s unit and county never get her report, and the reason is told', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const { submission } = await handIn({ unitCode: '371721' })
  const round = await makeRound(organizer, { judgesPerReport: 2 })
  await enterSubmissions(organizer, round.id)
  await db.entry.deleteMany({ where: { roundId: round.id, submissionId: { not: submission.id } } })
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  await makeBlindCopies(round.id, organizer.id)
  const neighbour = await makeActor('JUDGE', '371721', '同县评委')
  const others = [await makeActor('JUDGE', '370000-GX', '高校评委'), await makeActor('JUDGE', '370100', '济南评委')]
  await seatJudges(
    organizer,
    round.id,
    [neighbour, ...others].map(({ id }) => id),
  )
  expect((await conflictsOf(round.id)).map(({ judge, source, reason }) => [judge, source, reason])).toEqual([
    ['同县评委', 'TREE', '同一单位（曹县妇女联合会）'],
  ])
  await drawAssignments(organizer, round.id, '')
  const seats = (await standing(round.id)).map(({ seat }) => seat.personId).sort()
  expect(seats).toEqual(others.map(({ id }) => id).sort())
})

test('where it cannot be done, the report and the reason are named', async () => {
  const { organizer, round } = await ready({ reports: 2, judges: 2 })
  await expect(drawAssignments(organizer, round.id, '')).rejects.toThrow(
    /还需要 3 位评委，除去回避的和已有的，只有 2 位能评/,
  )
  expect(await db.draw.count({ where: { roundId: round.id } })).toBe(0)
})

test('a judge with an entry of her own is barred from the round', async () => {
  const { organizer, round } = await ready({ judges: 0 })
  const entrant = await makeActor('JUDGE', '370100', '参评的评委')
  await handIn({ author: entrant })
  await enterSubmissions(organizer, round.id)
  await expect(seatJudges(organizer, round.id, [entrant.id])).rejects.toThrow('参评的评委 本人有报告参评')
  expect((await listCandidates(round.id)).rows.find(({ id }) => id === entrant.id)?.entrant).toBe(true)
  const cadre = await makeActor('CADRE')
  await expect(seatJudges(organizer, round.id, [cadre.id])).rejects.toThrow('没有评委身份')
})

test('after a recusal and a judge leaving, the gaps are filled and nothing else moves', async () => {
  const { organizer, round, copies } = await ready({ judges: 6 })
  await drawAssignments(organizer, round.id, '')
  const before = await standing(round.id)
  const [recused] = before
  await db.recusal.create({ data: { assignmentId: recused!.id, kind: 'RECOGNIZED', reason: '' } })
  const leaving = before.find(({ seatId }) => seatId !== recused!.seatId)!.seatId
  const scored = before.find(({ seatId }) => seatId === leaving)!
  await submitSheet(scored.id, 0.8)
  await vacateSeat(organizer, round.id, leaving, '因病住院')
  expect((await countRound(round.id)).short).toBeGreaterThan(0)
  await assignMissing(organizer, round.id)
  const after = await standing(round.id)
  const kept = before
    .filter(({ id, seatId }) => id !== recused!.id && (seatId !== leaving || id === scored.id))
    .map(({ id }) => id)
  expect(kept.every((id) => after.some((row) => row.id === id))).toBe(true)
  expect([after.length, (await countRound(round.id)).short]).toEqual([copies * 3, 0])
  expect(
    after.some(({ seatId, blindCopyId }) => seatId === recused!.seatId && blindCopyId === recused!.blindCopyId),
  ).toBe(false)
  await expect(assignMissing(organizer, round.id)).rejects.toThrow('都已分够')
})

test('an extra judge reads one report without touching the others', async () => {
  const { organizer, round, copies } = await ready({ judges: 5 })
  await drawAssignments(organizer, round.id, '')
  const before = await standing(round.id)
  const { code } = before[0]!.blindCopy
  await addJudge(organizer, round.id, code)
  const after = await standing(round.id)
  expect(after.length).toBe(copies * 3 + 1)
  expect(after.filter(({ blindCopy }) => blindCopy.code === code)).toHaveLength(4)
  await addJudge(organizer, round.id, code)
  await expect(addJudge(organizer, round.id, code)).rejects.toThrow('还需要 1 位评委')
})

test('an extra judge who takes the place of one that stepped back is one and not two', async () => {
  const { organizer, round } = await ready({ judges: 6 })
  await drawAssignments(organizer, round.id, '')
  const { code } = (await standing(round.id))[0]!.blindCopy
  const readers = async () => (await standing(round.id)).filter(({ blindCopy }) => blindCopy.code === code)
  await addJudge(organizer, round.id, code)
  await db.recusal.create({ data: { assignmentId: (await readers())[0]!.id, kind: 'RECOGNIZED', reason: '' } })
  await addJudge(organizer, round.id, code)
  expect(await readers()).toHaveLength(4)
})

test('an extra judge for one report does not wait for another that nobody may read', async () => {
  const { organizer, round, copies } = await ready({ judges: 5 })
  await drawAssignments(organizer, round.id, '')
  const [barred, other] = [...new Set((await standing(round.id)).map(({ blindCopy }) => blindCopy.code))]
  for (const { id } of await listSeats(round.id))
    await addConflict(organizer, round.id, { seatId: id, code: barred!, reason: '同在调研组' })
  await expect(assignMissing(organizer, round.id)).rejects.toThrow(
    new RegExp(`${barred}：还需要 3 位评委.*只有 0 位能评.*核对`),
  )
  await addJudge(organizer, round.id, other!)
  const after = await standing(round.id)
  expect(after.length).toBe(copies * 3 - 3 + 1)
  expect(after.filter(({ blindCopy }) => blindCopy.code === other)).toHaveLength(4)
})

test('a conflict recorded by mistake is taken back with a reason, and the gap can be filled again', async () => {
  const { organizer, round, copies } = await ready({ judges: 5 })
  await drawAssignments(organizer, round.id, '')
  const [row] = await standing(round.id)
  for (const { id } of await listSeats(round.id))
    await addConflict(organizer, round.id, { seatId: id, code: row!.blindCopy.code, reason: '记错了编号' })
  const wrong = await conflictsOf(round.id, { q: '记错了编号' })
  for (const { id } of wrong) await liftConflict(organizer, round.id, { conflictId: id, reason: '编号有误' })
  expect(await conflictsOf(round.id, { q: '记错了编号' })).toEqual([])
  await expect(liftConflict(organizer, round.id, { conflictId: wrong[0]!.id, reason: '编号有误' })).rejects.toThrow(
    '已经撤销',
  )
  expect(await db.auditEvent.count({ where: { action: 'conflict.lift', subjectId: row!.seatId } })).toBe(1)
  const given = { seatId: row!.seatId, code: row!.blindCopy.code, reason: '登记有误，交还原来的评委' }
  await assignByHand(organizer, round.id, given)
  expect((await standing(round.id)).length).toBe(copies * 3 - 3 + 1)
})

test('an organizer may take back what is not scored; a submitted sheet only the supervisor annuls, with a reason', async () => {
  const { organizer, supervisor, round } = await ready({ judges: 5 })
  await drawAssignments(organizer, round.id, '')
  const [open, done] = await standing(round.id)
  await submitSheet(done!.id, 0.7)
  await releaseAssignment(organizer, round.id, { assignmentId: open!.id, reason: '时间安排不开' })
  await expect(releaseAssignment(organizer, round.id, { assignmentId: done!.id, reason: '分数太低' })).rejects.toThrow(
    '须由监督员',
  )
  await annulSheet(supervisor, round.id, { assignmentId: done!.id, reason: '评委事后申报与作者有师生关系' })
  expect(await db.scoreSheetSubmission.count({ where: { assignmentId: done!.id } })).toBe(1)
  expect(await db.auditEvent.count({ where: { action: 'score-sheet.annul', subjectId: done!.id } })).toBe(1)
})

test('a conflict told later releases the assignment it stands against', async () => {
  const { organizer, round } = await ready({ judges: 5 })
  await drawAssignments(organizer, round.id, '')
  const [row] = await standing(round.id)
  await addConflict(organizer, round.id, {
    seatId: row!.seatId,
    code: row!.blindCopy.code.toLowerCase(),
    reason: '亲属',
  })
  expect((await standing(round.id)).some(({ id }) => id === row!.id)).toBe(false)
  await assignMissing(organizer, round.id)
  expect(
    (await standing(round.id)).some(
      ({ seatId, blindCopyId }) => seatId === row!.seatId && blindCopyId === row!.blindCopyId,
    ),
  ).toBe(false)
})

test('a report withdrawn after the draw asks for no further judges', async () => {
  const { organizer, round } = await ready({ judges: 5 })
  await drawAssignments(organizer, round.id, '')
  const entry = await db.entry.findFirstOrThrow({ where: { roundId: round.id, submission: { withdrawal: null } } })
  await withdrawEntry(organizer, round.id, entry.id, '作者来函')
  await expect(assignMissing(organizer, round.id)).rejects.toThrow('都已分够')
})

test('reading orders are each judge’s own and tell nothing about codes', async () => {
  const { organizer, round } = await ready({ reports: 8, judges: 3 })
  await drawAssignments(organizer, round.id, '', 42)
  const rows = await db.assignment.findMany({
    where: { roundId: round.id },
    include: { blindCopy: true },
    orderBy: { readingOrder: 'asc' },
  })
  const orders = [...new Set(rows.map(({ seatId }) => seatId))].map((seat) =>
    rows.filter(({ seatId }) => seatId === seat),
  )
  const written = orders.map((list) => list.map(({ blindCopy }) => blindCopy.code).join())
  expect(new Set(written).size).toBe(3)
  expect(written).not.toContain(written[0]!.split(',').sort().join())
})
