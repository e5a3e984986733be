import { expect, test } from 'vitest'
import { addJudge } from '../../../app/evaluation/assignments/draw.server'
import { unlockSheet } from '../../../app/evaluation/assignments/unlock.server'
import { readRoundLedger } from '../../../app/evaluation/ledger/round-ledger.server'
import { approveOpening } from '../../../app/evaluation/opening/approve.server'
import { listApart, recordDiscussion } from '../../../app/evaluation/progress/disagreement.server'
import { findRound } from '../../../app/evaluation/rounds/queries.server'
import { db } from '../../../app/server/db.server'
import { makeDrawnRound, standing } from '../../factories/drawn-rounds'
import { submitSheet } from '../../factories/rounds'

/** A round all scored, in which the judges of the first report are far from one another. */
async function apart(data = {}) {
  const drawn = await makeDrawnRound({ judges: 5, data })
  const [first] = drawn.copies
  for (const row of drawn.rows)
    await submitSheet(row.id, row.blindCopyId === first!.id ? 0.3 + 0.2 * row.seat.number : 0.8)
  return { ...drawn, code: first!.code, state: async () => listApart(await findRound(drawn.round.id)) }
}

test('scores too far apart are told without a figure, and bar the opening until they were talked about', async () => {
  const { organizer, supervisor, round, code, state } = await apart()
  const found = await state()
  expect(found).toMatchObject([{ code, judges: 3, settled: null }])
  expect(Object.keys(found[0]!).sort()).toEqual(['code', 'judges', 'note', 'over', 'settled', 'title'])
  await expect(approveOpening(organizer, round.id)).rejects.toThrow('有 1 篇评委分歧过大')
  await recordDiscussion(organizer, round.id, '评审组讨论，各自维持评分', [code])
  expect(await state()).toMatchObject([{ settled: 'discussed', note: '评审组讨论，各自维持评分' }])
  expect([await approveOpening(organizer, round.id), await approveOpening(supervisor, round.id)]).toEqual([
    null,
    expect.any(String),
  ])
})

test('one meeting settles all that is open, or those that were ticked', async () => {
  const { organizer, round, code, state, copies, rows } = await apart()
  await expect(recordDiscussion(organizer, round.id, '评审组讨论', [code, 'XXXX-XXXX'])).rejects.toThrow(
    '没有这个编号：XXXX-XXXX',
  )
  expect(await state()).toMatchObject([{ settled: null }])
  expect(await recordDiscussion(organizer, round.id, '评审组讨论，各自维持评分', [code, copies[1]!.code])).toBe(2)
  await expect(recordDiscussion(organizer, round.id, '再次讨论')).rejects.toThrow('没有待处理')
  expect(await db.discussion.count({ where: { blindCopy: { roundId: round.id } } })).toBe(2)
  const { entries } = await readRoundLedger(round.id, false)
  expect(entries.filter(({ kind }) => kind === 'discussion')).toMatchObject([
    {
      number: rows.length + 5,
      until: rows.length + 6,
      reports: [code, copies[1]!.code],
      reason: '评审组讨论，各自维持评分',
    },
  ])
})

test('an extra judge settles it once her sheet is in', async () => {
  const { organizer, round, code, state } = await apart()
  await addJudge(organizer, round.id, code, '分歧过大')
  await expect(approveOpening(organizer, round.id)).rejects.toThrow('有 1 份评分表没有提交')
  const extra = (await standing(round.id)).find(({ submission }) => !submission)!
  await submitSheet(extra.id, 0.6)
  expect((await state()).every(({ settled }) => settled === 'extra')).toBe(true)
  expect(await approveOpening(organizer, round.id)).toBe(null)
})

test('a discussion held before a sheet was changed no longer counts', async () => {
  const { organizer, supervisor, round, code, state, rows } = await apart()
  await recordDiscussion(organizer, round.id, '一位评委愿意修改评分', [code])
  const one = rows.find(({ blindCopy }) => blindCopy.code === code)!
  const again = await unlockSheet(supervisor, round.id, { assignmentId: one.id, reason: '讨论后修改' })
  expect(await state()).toEqual([])
  await submitSheet(again, 0.2)
  expect(await state()).toMatchObject([{ code, settled: null, note: '一位评委愿意修改评分' }])
})

test('a round may only remind: then the opening is not barred', async () => {
  const { organizer, round, state } = await apart({ settings: { disagreementBlocks: false } })
  expect(await state()).toHaveLength(1)
  expect(await approveOpening(organizer, round.id)).toBe(null)
  expect(await db.openingApproval.count({ where: { roundId: round.id } })).toBe(1)
})
