import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { RoundCounts } from '../lifecycle'
import { countUnsettled } from '../progress/disagreement.server'
import { countRound } from '../rounds/queries.server'
import { approvalsNeeded, lockRound, type LockedRound } from '../rounds/lock.server'
import { organizing } from '../ledger/entries'
import { orderOpening } from './open.server'
import { obstaclesToOpening } from './readiness'

const sides = ['ORGANIZER', 'SUPERVISOR'] as const

/**
 * One side's yes to opening the result as the round stands; whatever changes it afterwards makes the yes void. The
 * second one orders the opening as work behind the page and closes the round to every change; pressed by either side
 * after a work that failed, it is ordered again.
 * @returns the task that opens the round, or null while the other side is missing
 */
export async function approveOpening(actor: Actor, roundId: string): Promise<string | null> {
  const side = sides.find((role) => role === actor.role)
  if (!side) throw new Response(null, { status: 404 })
  return db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, roundId)
      if (round.opened) throw new Refusal('这一轮已经开封，不用再同意。')
      if (round.approvals === approvalsNeeded) return orderOpening(tx, actor, round.id)
      refuseEarly(await countRound(round.id), await countUnsettled(round), round)
      const given = await tx.$queryRaw<{ role: string; personId: string }[]>`
        SELECT "role", "personId" FROM "StandingApproval" WHERE "roundId" = ${round.id}::uuid`
      if (given.some(({ role }) => role === side)) throw new Refusal('您这一方已经同意，等另一方。')
      if (given.some(({ personId }) => personId === actor.id))
        throw new Refusal('开封要两个人分别同意，不能由同一个人完成。')
      await refusePartial(tx, actor, round.id, side)
      await tx.openingApproval.create({
        data: { roundId: round.id, role: side, personId: actor.id, approvedAt: await now() },
      })
      const task = given.length + 1 === approvalsNeeded ? await orderOpening(tx, actor, round.id) : null
      await audit(tx, {
        actorId: actor.id,
        action: 'round.approve-opening',
        subjectType: 'Round',
        subjectId: round.id,
        detail: { side },
      })
      return task
    },
    { timeout: 60_000, maxWait: 30_000 },
  )
}

function refuseEarly(counts: RoundCounts, apart: number, round: LockedRound): void {
  const obstacles = obstaclesToOpening(counts, round.judgesPerReport, apart)
  if (obstacles.length) throw new Refusal(`还不能开封：\n${obstacles.join('\n')}`)
}

/** Whoever scored in the round opens it for neither side; whoever ran it in another role is not its supervisor. */
async function refusePartial(tx: Transaction, { id }: Actor, roundId: string, side: (typeof sides)[number]) {
  if (await tx.seat.count({ where: { roundId, personId: id } }))
    throw new Refusal('您是这一轮的评委，开封要由没有参加评阅的人同意。')
  const ran = await tx.$queryRaw<unknown[]>`
    SELECT FROM "LedgerEntry" WHERE "roundId" = ${roundId}::uuid AND "kind" = ANY (${organizing}) AND "body"::json ->> 'by' = ${id} LIMIT 1`
  if (side === 'SUPERVISOR' && ran.length)
    throw new Refusal('这一轮的规则、评委或抽签是您经手的，要由另一位监督员同意开封。')
}
