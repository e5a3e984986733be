import { expect, test } from 'vitest'
import { criteriaBy, defaultRubric, maximumOf } from '../../../scoring/score-sheet'
import { readDesk, readSheet } from '../../../app/judging/queries.server'
import { recuse } from '../../../app/judging/recuse.server'
import { saveDraft } from '../../../app/judging/save-draft.server'
import { submitSheet } from '../../../app/judging/submit-sheet.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makePanel } from '../../factories/panels'

const score = Object.fromEntries(
  criteriaBy(defaultRubric, 'judge').map((each) => [each.id, String(Math.floor(Number(maximumOf(each)) * 0.8))]),
)
const sheet = (changes = {}) => ({
  intent: 'submission' as const,
  score,
  opinion: '',
  version: 0,
  checked: 'on' as const,
  ...changes,
})

test('a judge sees her own copies by code, with nothing of the author', async () => {
  const { panel, blindCopies, roundId } = await makePanel()
  const [round] = await readDesk(panel[0]!.judge)
  expect(round).toMatchObject({ id: roundId, phase: 'open' })
  expect(round!.copies.map(({ code, state }) => [code, state])).toEqual(
    blindCopies.map(({ code }) => [code, 'untouched']),
  )
  const bytes = JSON.stringify([round, await readSheet(panel[0]!.judge, blindCopies[0]!.code)])
  const { author, report } = blindCopies[0]!
  for (const secret of [author.id, author.name, author.unit.id, '曹县', report.id, blindCopies[0]!.entryId])
    expect(bytes).not.toContain(secret)
})

test('another judge’s copy does not exist', async () => {
  const { blindCopies } = await makePanel()
  const stranger = await makeActor('JUDGE', '370000-GX')
  expect(await readDesk(stranger)).toEqual([])
  await expect(readSheet(stranger, blindCopies[0]!.code)).rejects.toMatchObject({ status: 404 })
  await expect(saveDraft(stranger, blindCopies[0]!.code, sheet())).rejects.toMatchObject({ status: 404 })
})

test('a draft is kept, and a second window never overwrites it silently', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const { judge } = panel[0]!
  const { code } = blindCopies[0]!
  const first = await saveDraft(judge, code, sheet({ score: { topic: '12' } }))
  expect(first).toEqual({ version: 1, total: '12.00' })
  await expect(saveDraft(judge, code, sheet({ score: { topic: '3' } }))).rejects.toMatchObject({ field: 'version' })
  expect((await readSheet(judge, code)).scores).toEqual({ topic: '12' })
  expect(await saveDraft(judge, code, sheet({ version: 1, opinion: '很好' }))).toMatchObject({ version: 2 })
})

test('a sheet submitted twice at once counts once', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 2 })
  const { judge } = panel[0]!
  const [one, two] = blindCopies
  const answers = await Promise.all([submitSheet(judge, one!.code, sheet()), submitSheet(judge, one!.code, sheet())])
  expect(answers).toEqual([two!.code, two!.code])
  expect(await db.scoreSheetSubmission.count({ where: { assignment: { blindCopyId: one!.id } } })).toBe(1)
  expect(await db.auditEvent.count({ where: { action: 'score-sheet.submit', actorId: judge.id } })).toBe(1)
})

test('a window that was overtaken cannot submit what it still shows; the same sheet sent again is no conflict', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const { judge } = panel[0]!
  const { code } = blindCopies[0]!
  await saveDraft(judge, code, sheet({ opinion: '在手机上写的' }))
  await expect(submitSheet(judge, code, sheet({ opinion: '在电脑上写的' }))).rejects.toMatchObject({ field: 'version' })
  await submitSheet(judge, code, sheet({ opinion: '在手机上写的' })) // the draft's answer had not come back yet
  await expect(submitSheet(judge, code, sheet({ opinion: '又改了一点' }))).rejects.toThrow('以先提交的为准')
  expect(await submitSheet(judge, code, sheet({ opinion: '在手机上写的' }))).toBe(null)
})

test('what is missing or wrong is said at its field', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const submit = (changes: object) => submitSheet(panel[0]!.judge, blindCopies[0]!.code, sheet(changes))
  await expect(submit({ score: { ...score, analysis: '' } })).rejects.toMatchObject({ field: 'score.analysis' })
  await expect(submit({ score: { ...score, analysis: '26' } })).rejects.toMatchObject({ field: 'score.analysis' })
  await expect(submit({ score: { ...score, topic: '1.25' } })).rejects.toMatchObject({ field: 'score.topic' })
  const full = Object.fromEntries(criteriaBy(defaultRubric, 'judge').map((each) => [each.id, String(maximumOf(each))]))
  await expect(submit({ score: full })).rejects.toMatchObject({ field: 'opinion' })
})

test('after submission no mark changes any more', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const { judge } = panel[0]!
  const { code } = blindCopies[0]!
  await saveDraft(judge, code, sheet())
  await submitSheet(judge, code, sheet({ version: 1 }))
  await expect(saveDraft(judge, code, sheet({ version: 1, score: { topic: '1' } }))).rejects.toThrow('已经提交')
})

test('a recused copy leaves the desk and is out of reach, once however often it is pressed', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 2 })
  const { judge } = panel[0]!
  const pressed = await Promise.allSettled(
    Array.from({ length: 4 }, () => recuse(judge, blindCopies[0]!.code, { kind: 'RECOGNIZED', reason: '' })),
  )
  for (const press of pressed) if (press.status === 'rejected') expect(press.reason).toMatchObject({ status: 404 })
  expect(await db.auditEvent.count({ where: { action: 'assignment.recuse', actorId: judge.id } })).toBe(1)
  expect((await readDesk(judge))[0]!.copies.map(({ code }) => code)).toEqual([blindCopies[1]!.code])
  await expect(readSheet(judge, blindCopies[0]!.code)).rejects.toMatchObject({ status: 404 })
})

test('sheets are closed before the start and after the minutes of grace', async () => {
  const before = await makePanel({ judges: 1, copies: 1, round: { scoringStartsAt: new Date('2012-09-10T00:00:00Z') } })
  await expect(saveDraft(before.panel[0]!.judge, before.blindCopies[0]!.code, sheet())).rejects.toThrow('还没有开始')
  const after = await makePanel({ judges: 1, copies: 1, round: { scoringEndsAt: new Date('2012-08-26T00:00:00Z') } })
  await expect(submitSheet(after.panel[0]!.judge, after.blindCopies[0]!.code, sheet())).rejects.toThrow('已经截止')
})
