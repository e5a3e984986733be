import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { refreshConflicts } from '../panel/conflicts.server'
import { lockUnopenedRound } from '../rounds/lock.server'
import { lateDueAt } from './late'

export type PairInput = { seatId: string; code: string; reason: string }

/** Gives a report to a judge without a lot, with the reason kept. Conflicts bar this too. */
export function assignByHand(actor: Actor, roundId: string, { seatId, code, reason }: PairInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const { seat, copy } = await findPair(tx, round.id, seatId, code)
    await refreshConflicts(tx, round)
    const conflicts = await tx.conflictOfInterest.findMany({
      where: { seatId, entryId: copy.entryId },
      select: { reason: true },
    })
    if (conflicts.length)
      throw new Refusal(
        `${seat.person.name} 与 ${code} 有回避关系：${conflicts.map((one) => one.reason).join('；')}。`,
        'seatId',
      )
    const before = await tx.assignment.findMany({
      where: { seatId, blindCopyId: copy.id },
      select: { attempt: true, release: true, recusal: true },
    })
    if (before.some(({ recusal }) => recusal))
      throw new Refusal(`${seat.person.name} 已经回避 ${code}，不能再分给她。`, 'seatId')
    if (before.some(({ release }) => !release)) throw new Refusal(`${code} 已经分给 ${seat.person.name}。`, 'seatId')
    const { id } = await tx.assignment.create({
      data: {
        roundId: round.id,
        seatId,
        blindCopyId: copy.id,
        readingOrder: await tx.assignment.count({ where: { seatId } }),
        attempt: before.length + 1,
        reason: `手工指派：${reason}`,
        dueAt: lateDueAt(round, await now()),
        assignedById: actor.id,
      },
      select: { id: true },
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'assignment.by-hand',
      subjectType: 'Assignment',
      subjectId: id,
      detail: { roundId: round.id, code, seat: seat.number, reason },
    })
  })
}

/** A sitting judge and a standing report of the round, by seat and code. */
export async function findPair(tx: Transaction, roundId: string, seatId: string, code: string) {
  const seat = await tx.seat.findFirst({
    where: { id: seatId, roundId, vacatedAt: null },
    select: { number: true, person: { select: { name: true } } },
  })
  if (!seat) throw new Refusal('请选择现任评委。', 'seatId')
  const copy = await tx.blindCopy.findFirst({
    where: { code, roundId, entry: { submission: { withdrawal: null } } },
    select: { id: true, entryId: true },
  })
  if (!copy) throw new Refusal('这一轮里没有这个编号，或报告已撤回。', 'code')
  return { seat, copy }
}
