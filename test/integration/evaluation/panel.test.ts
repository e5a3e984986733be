import { expect, test } from 'vitest'
import { drawJudges, type PoolMember } from '../../../scoring'
import { drawPanel } from '../../../app/evaluation/panel/draw-judges.server'
import {
  listCandidates,
  listConflicts,
  listDeclarations,
  listSeats,
} from '../../../app/evaluation/panel/queries.server'
import { listPanelDraws } from '../../../app/evaluation/panel/pool.server'
import { computeConflicts } from '../../../app/evaluation/panel/refresh.server'
import { assignMissing, drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { listClashes } from '../../../app/evaluation/assignments/queries.server'
import { conflictSearch } from '../../../app/evaluation/panel/schema'
import { seatJudges } from '../../../app/evaluation/panel/seat-judges.server'
import { declareConflict, readDeclarations } from '../../../app/judging/declare.server'
import { readDesk } from '../../../app/judging/queries.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { conflictsOf, makeDrawnRound, makeReadyRound, standing } from '../../factories/drawn-rounds'
import { handIn, makeRound } from '../../factories/rounds'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'

test('judges are drawn by lot from the pool; whoever has pool and seed draws the same', async () => {
  const { organizer, round } = await makeReadyRound({ judges: 0 })
  for (let index = 0; index < 6; index++) await makeActor('JUDGE', index % 2 ? '370100' : '370200', `候选${index}`)
  const names = await drawPanel(organizer, round.id, 3, 77)
  expect(names).toHaveLength(3)
  const draw = await db.panelDraw.findFirstOrThrow({ where: { roundId: round.id } })
  const again = drawJudges(draw.pool as unknown as PoolMember[], draw.size, draw.seed)
  expect(JSON.parse(JSON.stringify(again))).toEqual(draw.result)
  expect((await listSeats(round.id)).map(({ name }) => name).sort()).toEqual([...names].sort())
  const [shown] = await listPanelDraws(round.id)
  expect(shown!.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(3)
  expect(shown!.reserves).toHaveLength((draw.pool as unknown[]).length - 3)
  await expect(drawPanel(organizer, round.id, 250)).rejects.toThrow('抽不出 250 人')
  await expect(db.panelDraw.delete({ where: { id: draw.id } })).rejects.toThrow(/permission denied/)
})

test('nobody with an entry is in the pool of a round that bars entrants', async () => {
  const { organizer, round } = await makeReadyRound({ judges: 0 })
  const entrant = await makeActor('JUDGE', '370100', '参评者')
  await handIn({ author: entrant })
  await enterSubmissions(organizer, round.id)
  await drawPanel(organizer, round.id, 1)
  const draw = await db.panelDraw.findFirstOrThrow({ where: { roundId: round.id } })
  expect((draw.pool as unknown as PoolMember[]).some(({ id }) => id === entrant.id)).toBe(false)
})

test('a judge declares in her own words before the draw; what she named is not given to her, and the source is shown', async () => {
  const { organizer, round, panel, handed, copies } = await makeReadyRound({ judges: 5 })
  const judge = panel[0]!
  expect((await readDesk(judge))[0]).toMatchObject({ id: round.id, declaredAt: null, copies: [] })
  await declareConflict(judge, round.id, {
    intent: 'relation',
    relation: 'TEACHER_STUDENT',
    person: handed[0]!.author.name,
    unit: '',
    note: '博士导师',
  })
  await declareConflict(panel[1]!, round.id, { intent: 'none' })
  expect((await readDesk(judge))[0]!.declaredAt).not.toBeNull()
  expect((await readDeclarations(judge, round.id)).declared).toMatchObject([
    { relation: 'TEACHER_STUDENT', note: '博士导师' },
  ])
  await computeConflicts(round.id)
  const found = (await conflictsOf(round.id)).filter(({ source }) => source === 'DECLARED')
  expect(found.map(({ judge: name, reason }) => [name, reason])).toEqual([
    ['评委1', `师生，${handed[0]!.author.name}，博士导师`],
  ])
  await drawAssignments(organizer, round.id, '')
  const barred = copies.find(({ code }) => code === found[0]!.code)!
  const mine = (await standing(round.id)).filter(({ seat }) => seat.personId === judge.id)
  expect(mine.some(({ blindCopyId }) => blindCopyId === barred.id)).toBe(false)
  expect((await listDeclarations(round.id)).map(({ relation, met }) => [relation, met])).toEqual([
    ['TEACHER_STUDENT', 1],
    ['NONE', 0],
  ])
})

test('what a judge declares by unit bars every report of that unit, whatever she calls it', async () => {
  const { round, panel, handed } = await makeReadyRound({ judges: 4 })
  const home = handed[0]!.author.unit
  await declareConflict(panel[0]!, round.id, {
    intent: 'relation',
    relation: 'WORKED_THERE',
    person: '',
    unit: home.name.replace('妇女联合会', '妇联'),
    note: '',
  })
  await computeConflicts(round.id)
  const barred = new Set(
    (await conflictsOf(round.id)).filter(({ source }) => source === 'DECLARED').map(({ title }) => title),
  )
  for (const { author, report } of handed) expect(barred.has(report.title)).toBe(author.unit.id === home.id)
})

test('declared after the draw, an open copy moves with the next draw and nothing else does', async () => {
  const { organizer, round, panel, handed, rows } = await makeDrawnRound({ judges: 5 })
  const mine = rows.find(({ seat }) => seat.personId === panel[0]!.id)!
  const entry = await db.entry.findUniqueOrThrow({
    where: { id: mine.blindCopy.entryId },
    include: { submission: { include: { report: { include: { author: true } } } } },
  })
  await declareConflict(panel[0]!, round.id, {
    intent: 'relation',
    relation: 'RELATIVE',
    person: entry.submission.report.author.name,
    unit: '',
    note: '',
  })
  await computeConflicts(round.id)
  expect((await listClashes(round.id)).map(({ code }) => code)).toContain(mine.blindCopy.code)
  await assignMissing(organizer, round.id)
  const after = await standing(round.id)
  expect(after.some(({ seatId, blindCopyId }) => seatId === mine.seatId && blindCopyId === mine.blindCopyId)).toBe(
    false,
  )
  const moved = rows.filter(({ id }) => !after.some((row) => row.id === id)).map(({ seat }) => seat.personId)
  expect(new Set(moved)).toEqual(new Set([panel[0]!.id]))
  expect([after.length, handed.length > 0]).toEqual([rows.length, true])
})

test('what a judge declares tells her nothing, and nobody else can read or rewrite it', async () => {
  const { round, panel } = await makeReadyRound({ judges: 2 })
  await declareConflict(panel[0]!, round.id, {
    intent: 'relation',
    relation: 'OTHER',
    person: '某人',
    unit: '',
    note: '',
  })
  expect((await readDeclarations(panel[1]!, round.id)).declared).toEqual([])
  const stranger = await makeActor('JUDGE', '370000-GX')
  await expect(readDeclarations(stranger, round.id)).rejects.toMatchObject({ status: 404 })
  await expect(declareConflict(stranger, round.id, { intent: 'none' })).rejects.toMatchObject({ status: 404 })
  await expect(db.conflictDeclaration.deleteMany({ where: { seat: { roundId: round.id } } })).rejects.toThrow(
    /permission denied/,
  )
})

test('a round may switch rules off: without the rule of the county, a neighbour may judge', async () => {
  const settings = { conflictKinds: ['sameUnit', 'coAuthor', 'relative'] }
  const { round, organizer } = await makeReadyRound({ judges: 0, data: { settings } })
  const neighbour = await makeActor('JUDGE', '371721', '同县评委')
  await seatJudges(organizer, round.id, [neighbour.id])
  const reasons = (await conflictsOf(round.id)).map(({ reason }) => reason)
  expect(reasons.every((reason) => reason.startsWith('同一单位'))).toBe(true)
})

test('every conflict of a large round is found: page by page, by judge, by source, by words of report or reason', async () => {
  const { organizer, round, ...ready } = await makeReadyRound({ judges: 20 })
  const copies = ready.copies.slice(0, 4) // those of tests before may stand beside them
  const seats = await listSeats(round.id)
  await db.conflictOfInterest.createMany({
    data: seats.flatMap(({ id }) =>
      copies.map(({ entryId, code }) => ({
        seatId: id,
        entryId,
        source: 'ORGANIZER' as const,
        reason: `曾共事 ${code}`,
        recordedById: organizer.id,
      })),
    ),
  })
  const page = (number: number) => listConflicts(round.id, conflictSearch.parse({ page: number }))
  const [first, second] = [await page(1), await page(2)]
  expect([first.total, first.pages, first.rows.length + second.rows.length]).toEqual([80, 2, 80])
  expect(new Set([...first.rows, ...second.rows].map(({ number, code }) => `${number} ${code}`)).size).toBe(80)
  expect(await conflictsOf(round.id, { seat: seats[7]!.id })).toHaveLength(4)
  expect(await conflictsOf(round.id, { source: 'TREE' })).toEqual([])
  expect(await conflictsOf(round.id, { q: copies[2]!.code.toLowerCase() })).toHaveLength(20)
  expect(await conflictsOf(round.id, { q: `曾共事 ${copies[1]!.code}` })).toHaveLength(20)
  const { submission } = await db.entry.findUniqueOrThrow({
    where: { id: copies[0]!.entryId },
    select: { submission: { select: { receiptNumber: true } } },
  })
  expect(await conflictsOf(round.id, { q: submission.receiptNumber })).toHaveLength(20)
  expect(await conflictsOf(round.id, { q: '100%' })).toEqual([])
})

test('of many candidates the first are listed, the reserves before all, and words find the others', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const round = await makeRound(organizer)
  const people = []
  for (let at = 0; at < 101; at++) people.push(await makeActor('JUDGE', '370000-GX', `候选${at + 1}号`))
  const reserve = people.at(-1)!
  const all = await listCandidates(round.id, '', [reserve.id])
  expect([all.rows.length, all.rows[0]!.id, all.found >= 101, all.free]).toEqual([100, reserve.id, true, all.total])
  const found = await listCandidates(round.id, '候选57号')
  expect([found.rows.map(({ name }) => name), found.found, found.total]).toEqual([['候选57号'], 1, all.total])
  expect((await listCandidates(round.id, '%')).rows).toEqual([])
})
