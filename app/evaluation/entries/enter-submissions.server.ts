import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'

/**
 * Takes every principal report of the campaign that stands and was in time (or admitted late) into the round.
 * Reports that judges of another round were given stay out. Done again, it takes in what has come since.
 * @returns how many were taken in
 */
export function enterSubmissions(actor: Actor, roundId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    if (round.previousId) throw new Refusal('这一轮的参评报告由前一轮晋级产生，不再收入其他报告。')
    const entered = await tx.$executeRaw`
      INSERT INTO "Entry" ("id", "roundId", "submissionId", "enteredById")
      SELECT gen_random_uuid(), ${round.id}::uuid, s."id", ${actor.id}::uuid
      FROM "Submission" s LEFT JOIN "LateAdmission" l ON l."submissionId" = s."id"
      WHERE s."campaignId" = ${round.campaignId}::uuid AND s."principal" AND (NOT s."late" OR l."submissionId" IS NOT NULL)
        AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")
        AND NOT EXISTS (SELECT FROM "Entry" e JOIN "Draw" d ON d."roundId" = e."roundId" WHERE e."submissionId" = s."id")
      ON CONFLICT ("roundId", "submissionId") DO NOTHING`
    if (entered)
      await audit(tx, {
        actorId: actor.id,
        action: 'entry.enter',
        subjectType: 'Round',
        subjectId: round.id,
        detail: { entered },
      })
    return entered
  })
}
