import { assignByHand } from '../../app/evaluation/assignments/by-hand.server'
import { addJudge, drawAssignments } from '../../app/evaluation/assignments/draw.server'
import { liftPairRule, setPairRule } from '../../app/evaluation/assignments/pair-rule.server'
import { replaceJudge } from '../../app/evaluation/assignments/replace-judge.server'
import { unlockSheet } from '../../app/evaluation/assignments/unlock.server'
import type { LedgerFile } from '../../app/evaluation/ledger/entries'
import { exportLedger } from '../../app/evaluation/ledger/read.server'
import { recordDiscussion } from '../../app/evaluation/progress/disagreement.server'
import { extendScoring } from '../../app/evaluation/rounds/extend.server'
import { db } from '../../app/server/db.server'
import { makeActor } from './actors'
import { makeReadyRound, standing } from './drawn-rounds'
import { openTogether, submitSheet } from './rounds'

/**
 * An opened round in which happened whatever can: a pair rule set, another lifted, a deadline put off, a sheet
 * unlocked and judged anew, a judge replaced, an extra judge, a pair by hand, a discussion; and its ledger.
 */
export async function openedLedger(): Promise<LedgerFile> {
  const { organizer, supervisor, round, panel, copies } = await makeReadyRound({ reports: 6, judges: 5 })
  const seatOf = async (at: number) =>
    (await db.seat.findFirstOrThrow({ where: { roundId: round.id, personId: panel[at]!.id } })).id
  await setPairRule(organizer, round.id, {
    seatId: await seatOf(0),
    code: copies[0]!.code,
    kind: 'BLOCKED',
    reason: '曾一起下乡',
  })
  await setPairRule(organizer, round.id, {
    seatId: await seatOf(1),
    code: copies[0]!.code,
    kind: 'FORCED',
    reason: '熟悉这个题目',
  })
  await setPairRule(organizer, round.id, {
    seatId: await seatOf(2),
    code: copies[1]!.code,
    kind: 'BLOCKED',
    reason: '登记有误',
  })
  await liftPairRule(organizer, round.id, (await db.pairRule.findFirstOrThrow({ where: { reason: '登记有误' } })).id)
  await drawAssignments(organizer, round.id, '', 2012)
  await extendScoring(organizer, round.id, { until: new Date('2012-09-28T16:00:00Z'), reason: '两位评委出差' })
  const [first] = await db.assignment.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } })
  await submitSheet(first!.id, 0.5)
  await unlockSheet(supervisor, round.id, { assignmentId: first!.id, reason: '评委漏看第三部分' })
  await replaceJudge(organizer, round.id, {
    seatId: await seatOf(4),
    reason: '住院',
    successor: (await makeActor('JUDGE', '370000-GX')).id,
  })
  await addJudge(organizer, round.id, copies[2]!.code, '分歧过大')
  const free = (await standing(round.id))
    .filter(({ blindCopy }) => blindCopy.code === copies[3]!.code)
    .map(({ seatId }) => seatId)
  const other = await db.seat.findFirstOrThrow({ where: { roundId: round.id, vacatedAt: null, id: { notIn: free } } })
  await assignByHand(organizer, round.id, { seatId: other.id, code: copies[3]!.code, reason: '该题需要法律专长' })
  const waiting = (await standing(round.id)).filter(({ submission }) => !submission)
  for (const [at, { id, blindCopy }] of waiting.entries())
    await submitSheet(id, blindCopy.code === copies[0]!.code ? [0.4, 0.9, 0.6][at % 3]! : 0.7 + ((at * 7) % 12) / 100)
  await recordDiscussion(organizer, round.id, '集中讨论，评分维持不变')
  await openTogether({ organizer, supervisor, round })
  return exportLedger(round)
}
