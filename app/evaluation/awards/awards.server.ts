import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { keepFinalResult } from '../final/count-uses.server'
import type { FinalOutcome } from '../final/compute'
import { takesOut } from '../ledger/taken-out.server'
import { noticeStage } from '../notice/stage'
import { lockRound } from '../rounds/lock.server'
import { awardGrades } from '../vocabulary'
import type { DecisionInput } from './schema'

/** Takes the awards as the rules of the round give them, with the office's points; asked again, it changes nothing. @returns how many */
export function proposeRoundAwards(actor: Actor, roundId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    if (await tx.award.count({ where: { roundId: round.id } })) return 0
    const last = await tx.finalResult.findFirst({
      where: { roundId: round.id },
      orderBy: { number: 'desc' },
      select: { result: true },
    })
    const { reports } =
      (last?.result as unknown as FinalOutcome | undefined) ?? (await keepFinalResult(tx, round.id, actor)).outcome
    const won = reports.filter(({ award }) => award > 0)
    if (won.length === 0)
      throw new Refusal(`这一轮 ${reports.length} 篇报告，名额按比例向下取整，各等次都是 0，提不出奖项。`)
    const copies = await tx.blindCopy.findMany({
      where: { roundId: round.id, code: { in: won.map(({ report }) => report) } },
      select: { code: true, entryId: true },
    })
    const entries = new Map(copies.map(({ code, entryId }) => [code, entryId]))
    const rows = won.map(({ report, award, rank }) => ({
      entryId: entries.get(report)!,
      roundId: round.id,
      grade: awardGrades[award - 1]!,
      place: rank,
      proposedById: actor.id,
    }))
    const { count } = await tx.award.createMany({ data: rows, skipDuplicates: true })
    if (count)
      await audit(tx, {
        actorId: actor.id,
        action: 'award.propose',
        subjectType: 'Round',
        subjectId: round.id,
        detail: { count },
      })
    return count
  })
}

/** Takes all proposed awards back before they are put up, e.g. to count a proof that came later. */
export function withdrawProposal(actor: Actor, roundId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    if (await tx.publicNotice.count({ where: { roundId: round.id } }))
      throw new Refusal('已经公示，不能撤回全部奖项；个别奖项可以写明理由后取消。')
    await takesOut(tx, actor)
    const { count } = await tx.award.deleteMany({ where: { roundId: round.id } })
    if (count === 0) throw new Refusal('没有可撤回的奖项。')
    await audit(tx, {
      actorId: actor.id,
      action: 'award.withdraw',
      subjectType: 'Round',
      subjectId: round.id,
      detail: { count },
    })
  })
}

/** Leaves the place of one award empty (可空缺), with a reason. */
export function leaveEmpty(actor: Actor, roundId: string, entryId: string, reason: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    await takesOut(tx, actor, reason)
    const { count } = await tx.award.deleteMany({ where: { entryId, roundId: round.id, conferredAt: null } })
    if (count === 0) throw new Refusal('这个奖项已经确定或取消，请刷新页面。')
    await audit(tx, {
      actorId: actor.id,
      action: 'award.leave-empty',
      subjectType: 'Entry',
      subjectId: entryId,
      detail: { roundId: round.id, reason },
    })
  })
}

/** Makes the awards final once the notice is over and every objection is answered. @returns how many */
export function conferAwards(
  actor: Actor,
  roundId: string,
  { form, approvalNumber, documentNumber }: DecisionInput,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    const at = await now()
    const obstacles = await obstaclesToFinality(tx, round.id, at)
    if (obstacles.length) throw new Refusal(`还不能确定：\n${obstacles.join('\n')}`)
    const { count } = await tx.award.updateMany({
      where: { roundId: round.id, conferredAt: null },
      data: { conferredById: actor.id, conferredAt: at },
    })
    if (count === 0) throw new Refusal('没有待确定的奖项。')
    await tx.awardDecision.create({
      data: { roundId: round.id, form, approvalNumber, documentNumber, decidedById: actor.id },
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'award.confer',
      subjectType: 'Round',
      subjectId: round.id,
      detail: { count, form, approvalNumber },
    })
    return count
  })
}

/** What keeps the awards from being final, in words. */
export async function obstaclesToFinality(
  tx: Pick<Transaction, 'publicNotice' | 'objection'>,
  roundId: string,
  at: Date,
): Promise<string[]> {
  const notice = await tx.publicNotice.findUnique({ where: { roundId }, select: { lastDay: true } })
  const open = await tx.objection.count({ where: { roundId, answer: null } })
  return [
    !notice && '还没有公示。',
    notice && noticeStage(notice.lastDay, at) === 'open' && '公示期还没有结束。',
    open > 0 && `有 ${open} 件异议没有答复。`,
  ].filter((one): one is string => typeof one === 'string')
}

async function lockOpened(tx: Transaction, roundId: string) {
  const round = await lockRound(tx, roundId)
  if (!round.opened) throw new Refusal('这一轮还没有开封，不能提奖项。')
  return round
}
