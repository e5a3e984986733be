import { expect, test } from 'vitest'
import { quickRubric } from '../../../scoring'
import { drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import type { OpeningResult } from '../../../app/evaluation/opening/compute'
import { seatJudges } from '../../../app/evaluation/panel/seat-judges.server'
import { newRoundForm } from '../../../app/evaluation/rounds/new-round.server'
import { openRound } from '../../../app/evaluation/rounds/open-round.server'
import { countRound, findRound, listChain } from '../../../app/evaluation/rounds/queries.server'
import { newRound } from '../../../app/evaluation/schema'
import { readSheet } from '../../../app/judging/queries.server'
import { submitSheet as submitAsJudge } from '../../../app/judging/submit-sheet.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound } from '../../factories/drawn-rounds'
import { openTogether, roundForm, submitSheet } from '../../factories/rounds'

/** A round opened, its reports getting better one by one. */
async function openedRound() {
  const drawn = await makeDrawnRound({ reports: 6, judges: 4 })
  const codes = drawn.copies.map(({ id }) => id)
  for (const row of drawn.rows) await submitSheet(row.id, 0.4 + 0.5 * (codes.indexOf(row.blindCopyId) / codes.length))
  await openTogether(drawn)
  const { result } = await db.opening.findUniqueOrThrow({ where: { roundId: drawn.round.id } })
  return { ...drawn, result: result as unknown as OpeningResult }
}

test('the best of an opened round go on to the next, as they were confirmed, under new codes', async () => {
  const { organizer, round, result, copies } = await openedRound()
  const input = newRound.parse(
    await roundForm({
      name: '终评',
      previousId: round.id,
      settings: { stage: 'final', advance: { by: 'top', value: '3' } },
    }),
  )
  const next = await openRound(organizer, input)
  const best = result.reports.filter(({ rank }) => rank <= 3).map(({ report }) => report)
  const entries = await db.entry.findMany({
    where: { roundId: next },
    include: {
      screening: true,
      blindCopy: true,
      submission: { include: { entries: { where: { roundId: round.id }, include: { blindCopy: true } } } },
    },
  })
  expect(entries.map(({ submission }) => submission.entries[0]!.blindCopy!.code).sort()).toEqual([...best].sort())
  for (const { screening, blindCopy, submission } of entries) {
    const before = submission.entries[0]!.blindCopy!
    expect([blindCopy!.title, blindCopy!.characters, blindCopy!.confirmedById]).toEqual([
      before.title,
      before.characters,
      before.confirmedById,
    ])
    expect(copies.some(({ code }) => code === blindCopy!.code)).toBe(false)
    expect(screening!.reason).toMatch(/^由“.*”晋级：第 \d+ 名，[\d.]+ 分$/)
  }
  expect(await countRound(next)).toMatchObject({ entries: best.length, confirmed: best.length, waiting: 0, late: 0 })
  expect((await listChain(next)).map(({ id, stage }) => [id, stage])).toEqual([
    [round.id, 'second'],
    [next, 'final'],
  ])
  expect((await listChain(round.id)).map(({ id }) => id)).toEqual([round.id, next])
  await expect(enterSubmissions(organizer, next)).rejects.toThrow('由前一轮晋级产生')
  const judges = [
    await makeActor('JUDGE', '370000-GX'),
    await makeActor('JUDGE', '370000-GX'),
    await makeActor('JUDGE', '370000-GX'),
    await makeActor('JUDGE', '370000-GX'),
    await makeActor('JUDGE', '370000-GX'),
  ]
  await seatJudges(
    organizer,
    next,
    judges.map(({ id }) => id),
  )
  await drawAssignments(organizer, next, '')
  expect(await db.assignment.count({ where: { roundId: next } })).toBe(best.length * 5)
})

test('a round goes on by score too, equals at the cut all go on, and nobody goes on from a round that is not opened', async () => {
  const { organizer, round, result } = await openedRound()
  const cut = result.reports[1]!.score
  const advance = async (settings: object, previousId = round.id) =>
    openRound(organizer, newRound.parse(await roundForm({ previousId, settings })))
  const byScore = await advance({ advance: { by: 'score', value: cut } })
  expect((await findRound(byScore)).settings.advance).toEqual({ by: 'score', value: cut })
  expect(await db.entry.count({ where: { roundId: byScore } })).toBe(
    result.reports.filter(({ score }) => Number(score) >= Number(cut)).length,
  )
  await expect(advance({ advance: { by: 'score', value: '100' } })).rejects.toThrow('没有一篇晋级')
  const closed = await makeDrawnRound()
  await expect(advance({}, closed.round.id)).rejects.toThrow('还没有开封')
})

test('a step of half a point and a longer opinion make a new version of the rubric', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const form = await roundForm()
  const id = await openRound(organizer, newRound.parse({ ...form, step: '0.5', opinionLength: '50' }))
  const { rubricVersion } = await findRound(id)
  expect(rubricVersion.criteria).toMatchObject({ step: '0.5', opinionLength: 50 })
  const same = await openRound(organizer, newRound.parse({ ...form, step: '1', opinionLength: '30' }))
  expect((await findRound(same)).rubricVersion.id).toBe(form.rubricVersionId)
})

test('in the quick mode a judge says 入选, 待定 or 不入选, and the round ranks by it', async () => {
  const { base } = await newRoundForm(
    (await db.rubricVersion.findFirstOrThrow({ where: { name: { startsWith: '三档快评' } } })).id,
  )
  expect(base.levels.map(({ name }) => name)).toEqual(quickRubric.levels.map(({ name }) => name))
  const drawn = await makeDrawnRound({ judges: 3, data: { rubricVersionId: base.id } })
  const marks = [2, 1, 0, 2]
  for (const row of drawn.rows) {
    const judge = drawn.panel.find(({ id }) => id === row.seat.personId)!
    const mark = String(marks[drawn.copies.findIndex(({ id }) => id === row.blindCopyId) % 4])
    await submitAsJudge(judge, row.blindCopy.code, {
      intent: 'submission',
      score: { verdict: mark },
      opinion: '',
      version: 0,
      checked: 'on',
    })
  }
  await openTogether(drawn)
  const { result } = await db.opening.findUniqueOrThrow({ where: { roundId: drawn.round.id } })
  const scores = (result as unknown as OpeningResult).reports.map(({ score }) => score)
  expect([scores[0], scores.at(-1)]).toEqual(['2.00', '0.00'])
})

test('a judge sees what others gave only where the round says so, as bare numbers', async () => {
  for (const [othersScores, before, after] of [
    ['never', 0, 0],
    ['afterOwn', 0, 2],
    ['always', 2, 2],
  ] as const) {
    const { rows, panel, copies } = await makeDrawnRound({ judges: 3, data: { settings: { othersScores } } })
    const mine = rows.filter(({ blindCopyId }) => blindCopyId === copies[0]!.id)
    const judge = panel.find(({ id }) => id === mine[0]!.seat.personId)!
    await submitSheet(mine[1]!.id, 0.5)
    await submitSheet(mine[2]!.id, 0.9)
    expect((await readSheet(judge, copies[0]!.code)).others).toHaveLength(before)
    await submitSheet(mine[0]!.id, 0.7)
    const { others } = await readSheet(judge, copies[0]!.code)
    expect(others).toHaveLength(after)
    expect([...others].sort((a, b) => Number(b) - Number(a))).toEqual(others)
  }
})

test('a new round is of the running campaign, not of one prepared for next year, and keeps the office of the last round', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const { id, year, ...dates } = await db.campaign.findFirstOrThrow({ orderBy: { year: 'desc' } })
  await openRound(
    organizer,
    newRound.parse(await roundForm({ contact: { name: '评选办公室', phone: '0531-00000009' } })),
  )
  const next = await db.campaign.create({
    data: { ...dates, rules: {}, year: 2999, startsOn: new Date('2999-01-01') },
  })
  const { defaults, campaigns } = await newRoundForm(null)
  await db.campaign.delete({ where: { id: next.id } })
  expect(campaigns[0]!.id).toBe(next.id)
  expect(defaults).toMatchObject({ campaignId: id, contact: { phone: '0531-00000009' } })
  expect(defaults.name).toBe(`${year}年优秀调研报告评选`)
})
