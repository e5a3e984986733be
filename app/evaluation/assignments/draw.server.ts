import { randomInt } from 'node:crypto'
import type { Actor } from '../../accounts/actor'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { takesOut } from '../ledger/taken-out.server'
import { lockUnopenedRound } from '../rounds/lock.server'
import { carryOut, type CarriedOut } from './carry-out.server'

/** Large rounds take their time; who waits for the lock waits in turn. */
export const patient = { timeout: 120_000, maxWait: 30_000 }

/**
 * Draws who reads what: loads equal, conflicts respected, the rest by lot from a seed that is kept. `after` is the
 * draw the organiser had before her ('' for none): of two who press at once, the second is told.
 * Drawn again, it replaces the draw before, as long as no judge has begun.
 */
export function drawAssignments(
  actor: Actor,
  roundId: string,
  after: string,
  seed = randomInt(2 ** 31),
): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const last = await tx.draw.findFirst({
      where: { roundId: round.id },
      orderBy: { drawnAt: 'desc' },
      select: { id: true },
    })
    if ((last?.id ?? '') !== after) throw new Refusal('刚有另一位组织者抽过签，没有重复抽。请看过最新的分配再决定。')
    if (last) await clearUntouched(tx, actor, round.id)
    return (await carryOut(tx, actor, round, seed)).drawId ?? nothingMissing()
  }, patient)
}

/**
 * After recusals, replacements and withdrawals: gives the missing places to others and touches nothing else.
 * `agreed`: also where some reports still lack judges then.
 */
export function assignMissing(
  actor: Actor,
  roundId: string,
  agreed = false,
  seed = randomInt(2 ** 31),
): Promise<CarriedOut> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const partial = agreed ? 'agreed' : 'offered'
    const done = await carryOut(tx, actor, round, seed, { reason: '补派', partial })
    return done.drawId ? done : nothingMissing()
  }, patient)
}

/** Asks one more judge to read a report, e.g. because the scores lie far apart. */
export function addJudge(
  actor: Actor,
  roundId: string,
  code: string,
  reason = '增派评委',
  seed = randomInt(2 ** 31),
): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const standing = await tx.assignment.count({
      where: { blindCopy: { code, roundId: round.id }, release: null, recusal: null },
    })
    if (standing === 0) throw new Refusal('没有这个编号，或这篇还没有分配。', 'code')
    return (
      (
        await carryOut(tx, actor, round, seed, {
          extra: { code, more: Math.max(1, standing - round.judgesPerReport + 1) },
          reason,
        })
      ).drawId ?? nothingMissing()
    )
  }, patient)
}

function nothingMissing(): never {
  throw new Refusal('每篇报告的评委都已分够，没有要补的。')
}

async function clearUntouched(tx: Transaction, actor: Actor, roundId: string): Promise<void> {
  const touched = await tx.assignment.count({
    where: {
      roundId,
      OR: [
        { sheet: { isNot: null } },
        { submission: { isNot: null } },
        { recusal: { isNot: null } },
        { release: { isNot: null } },
      ],
    },
  })
  if (touched > 0) throw new Refusal('已有评委开始评阅、回避或被替换，不能重新抽签。可以补派缺少的评委，其余分配不动。')
  await takesOut(tx, actor)
  await tx.assignment.deleteMany({ where: { roundId, drawId: { not: null } } })
}
