import type { Aggregation } from '../../../prisma/client/client'
import type { Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { roundSettings, type RoundSettings } from '../schema'

export type LockedRound = {
  id: string
  campaignId: string
  name: string
  judgesPerReport: number
  aggregation: Aggregation
  settings: RoundSettings
  scoringStartsAt: Date
  scoringEndsAt: Date
  createdAt: Date
  opened: boolean
  approvals: number
  previousId: string | null
}

/** The organiser's and the supervisor's, of the round as it stands: any change makes them void (view StandingApproval). */
export const approvalsNeeded = 2

/**
 * Reads a round and keeps every other command on it waiting until this one is done: two organisers never
 * act on one round at once.
 * @throws Response 404 where there is no such round
 */
export async function lockRound(tx: Transaction, roundId: string): Promise<LockedRound> {
  const rows = await tx.$queryRaw<LockedRound[]>`
    SELECT r."id", r."campaignId", r."name", r."judgesPerReport", r."aggregation"::text, r."settings", r."scoringStartsAt", r."scoringEndsAt", r."createdAt", r."previousId",
      EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = r."id") AS "opened",
      (SELECT count(*)::int FROM "StandingApproval" a WHERE a."roundId" = r."id") AS "approvals"
    FROM "Round" r WHERE r."id"::text = ${roundId} FOR NO KEY UPDATE OF r`
  if (!rows[0]) throw new Response(null, { status: 404 })
  return { ...rows[0], settings: roundSettings.parse(rows[0].settings) }
}

/** The same for what may no longer change once both sides have agreed to open it. */
export async function lockUnopenedRound(tx: Transaction, roundId: string): Promise<LockedRound> {
  const round = await lockRound(tx, roundId)
  if (round.opened) throw new Refusal('这一轮已经开封，参评、匿名稿和分配不能再改。')
  if (round.approvals === approvalsNeeded) throw new Refusal('两方已经同意开封，参评、匿名稿和分配不能再改。')
  return round
}
