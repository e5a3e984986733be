import { expect, test, vi } from 'vitest'
import { db } from '../../../app/server/db.server'
import { runTask } from '../../../app/server/jobs.server'
import { unlockSheet } from '../../../app/evaluation/assignments/unlock.server'
import { readRoundLedger } from '../../../app/evaluation/ledger/round-ledger.server'
import { approveOpening } from '../../../app/evaluation/opening/approve.server'
import { readMinutes } from '../../../app/evaluation/opening/minutes.server'
import { opening, openResult } from '../../../app/evaluation/opening/open.server'
import { listApprovals } from '../../../app/evaluation/opening/queries.server'
import { countRound, lastTask } from '../../../app/evaluation/rounds/queries.server'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound } from '../../factories/drawn-rounds'
import { submitSheet } from '../../factories/rounds'

const jobs = { [opening]: openResult }

/** A round whose sheets are all in. */
async function scored() {
  const drawn = await makeDrawnRound()
  for (const { id } of drawn.rows) await submitSheet(id, 0.8)
  return drawn
}

test('one person cannot stand for both sides, and no other role for either', async () => {
  const { organizer, round } = await scored()
  await approveOpening(organizer, round.id)
  await expect(approveOpening({ ...organizer, role: 'SUPERVISOR' }, round.id)).rejects.toThrow('不能由同一个人')
  await expect(approveOpening(await makeActor('JUDGE', '370000-GX'), round.id)).rejects.toMatchObject({ status: 404 })
})

test('a yes is to the round as it stands: a sheet judged anew makes it void, and both agree again', async () => {
  const { organizer, supervisor, round, rows } = await scored()
  await approveOpening(organizer, round.id)
  const again = await unlockSheet(supervisor, round.id, { assignmentId: rows[0]!.id, reason: '漏看附件' })
  await submitSheet(again, 0.75)
  expect(await listApprovals(round.id)).toEqual({ approvals: [], lapsed: ['ORGANIZER'] })
  expect(await approveOpening(supervisor, round.id)).toBe(null)
  expect((await countRound(round.id)).approvals).toBe(1)
  await runTask(jobs, (await approveOpening(organizer, round.id))!)
  expect((await listApprovals(round.id)).approvals.map(({ role }) => role)).toEqual(['ORGANIZER', 'SUPERVISOR'])
  expect((await readMinutes(round.id))!.seals.map(({ kind }) => kind)).toEqual(['approval', 'approval', 'opening'])
  expect((await readRoundLedger(round.id, true)).faults).toEqual([])
})

test('a change that comes between both and the work behind the page keeps the round closed', async () => {
  const { organizer, supervisor, round, rows } = await scored()
  await approveOpening(organizer, round.id)
  const task = (await approveOpening(supervisor, round.id))!
  await db.assignmentRelease.create({
    data: { assignmentId: rows[0]!.id, reason: '绕过程序', releasedById: organizer.id },
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await runTask(jobs, task)
  expect((await lastTask(round.id, opening))?.error).toBe('两方同意之后评分表或分配有变动，要重新同意。')
})

test('neither a judge of the round opens it, nor as its supervisor who has run it', async () => {
  const { organizer, round, rows } = await scored()
  const { seat } = rows[0]!
  await expect(approveOpening({ ...organizer, id: seat.personId }, round.id)).rejects.toThrow('您是这一轮的评委')
  await expect(approveOpening({ ...organizer, role: 'SUPERVISOR' }, round.id)).rejects.toThrow('另一位监督员')
  expect((await countRound(round.id)).approvals).toBe(0)
})
