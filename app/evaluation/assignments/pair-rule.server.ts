import type { PairRuleKind } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { takesOut } from '../ledger/taken-out.server'
import { lockUnopenedRound } from '../rounds/lock.server'
import { findPair, type PairInput } from './by-hand.server'

/** Wants a judge and a report together, or apart, in every draw from now on. What is assigned already stays. */
export function setPairRule(
  actor: Actor,
  roundId: string,
  { seatId, code, reason, kind }: PairInput & { kind: PairRuleKind },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const { seat, copy } = await findPair(tx, round.id, seatId, code)
    const standing = await tx.pairRule.findUnique({
      where: { seatId_entryId: { seatId, entryId: copy.entryId } },
      select: { id: true },
    })
    if (standing) throw new Refusal(`${seat.person.name} 与 ${code} 已有规定，请先撤销。`, 'code')
    const { id } = await tx.pairRule.create({
      data: { seatId, entryId: copy.entryId, kind, reason, recordedById: actor.id },
      select: { id: true },
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'pair-rule.set',
      subjectType: 'PairRule',
      subjectId: id,
      detail: { roundId: round.id, kind, code, seat: seat.number, reason },
    })
  })
}

/** Takes such a wish back. */
export function liftPairRule(actor: Actor, roundId: string, ruleId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    await takesOut(tx, actor)
    const { count } = await tx.pairRule.deleteMany({ where: { id: ruleId, seat: { roundId: round.id } } })
    if (count === 0) throw new Refusal('这条规定已经撤销，请刷新页面。')
    await audit(tx, {
      actorId: actor.id,
      action: 'pair-rule.lift',
      subjectType: 'PairRule',
      subjectId: ruleId,
      detail: { roundId: round.id },
    })
  })
}
