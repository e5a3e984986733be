import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { OpeningResult } from '../opening/compute'
import { lockRound } from '../rounds/lock.server'
import { awardGrades } from '../schema'

/** Takes the awards as the rules of the round give them; asked again, it changes nothing. @returns how many */
export function proposeRoundAwards(actor: Actor, roundId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    const { result } = await tx.opening.findUniqueOrThrow({ where: { roundId: round.id }, select: { result: true } })
    const won = (result as unknown as OpeningResult).reports.filter(({ award }) => award > 0)
    const copies = await tx.blindCopy.findMany({ where: { roundId: round.id, code: { in: won.map(({ report }) => report) } }, select: { code: true, entryId: true } })
    const entries = new Map(copies.map(({ code, entryId }) => [code, entryId]))
    const rows = won.map(({ report, award, rank }) => ({ entryId: entries.get(report)!, roundId: round.id, grade: awardGrades[award - 1]!, place: rank, proposedById: actor.id }))
    const { count } = await tx.award.createMany({ data: rows, skipDuplicates: true })
    if (count) await audit(tx, { actorId: actor.id, action: 'award.propose', subjectType: 'Round', subjectId: round.id, detail: { count } })
    return count
  })
}

/** Leaves the place of one award empty (可空缺), with a reason. */
export function leaveEmpty(actor: Actor, roundId: string, entryId: string, reason: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    const { count } = await tx.award.deleteMany({ where: { entryId, roundId: round.id, conferredAt: null } })
    if (count === 0) throw new Refusal('这个奖项已经确定或取消，请刷新页面。')
    await audit(tx, { actorId: actor.id, action: 'award.leave-empty', subjectType: 'Entry', subjectId: entryId, detail: { roundId: round.id, reason } })
  })
}

/** Makes the proposed awards final. @returns how many */
export function conferAwards(actor: Actor, roundId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockOpened(tx, roundId)
    const { count } = await tx.award.updateMany({ where: { roundId: round.id, conferredAt: null }, data: { conferredById: actor.id, conferredAt: await now() } })
    if (count === 0) throw new Refusal('没有待确定的奖项。')
    await audit(tx, { actorId: actor.id, action: 'award.confer', subjectType: 'Round', subjectId: round.id, detail: { count } })
    return count
  })
}

async function lockOpened(tx: Transaction, roundId: string) {
  const round = await lockRound(tx, roundId)
  if (!round.opened) throw new Refusal('这一轮还没有开封，不能提奖项。')
  return round
}
