import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, pool } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockRound } from '../rounds/lock.server'
import { bestCities, rankCities, type CityStanding, type RankedCity } from './organizations'

/** Every city with those who should hand in, the reports of the round's year, and its prizes in this round. */
export async function listCities(roundId: string): Promise<RankedCity[]> {
  const { rows } = await pool.query<CityStanding>({
    name: 'city-standings',
    text: `SELECT c."id" AS "organizationId", c."name",
        (SELECT count(DISTINCT p."id")::int FROM "Person" p JOIN "Organization" u ON u."id" = p."organizationId" JOIN "RoleGrant" g ON g."personId" = p."id"
          WHERE (u."id" = c."id" OR u."cityCode" = c."code") AND u."countsInDenominator" AND p."status" = 'ACTIVE' AND p."exemptReason" IS NULL AND p."deactivatedAt" IS NULL AND g."role" = 'CADRE' AND g."revokedAt" IS NULL) AS "due",
        (SELECT count(DISTINCT s."authorId")::int FROM "Submission" s JOIN "Report" r ON r."id" = s."reportId" JOIN "Organization" u ON u."id" = r."organizationId"
          WHERE s."campaignId" = n."campaignId" AND s."principal" AND (u."id" = c."id" OR u."cityCode" = c."code") AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")) AS "handedIn",
        count(a."entryId") FILTER (WHERE a."grade" = 'FIRST')::int AS "first", count(a."entryId") FILTER (WHERE a."grade" = 'SECOND')::int AS "second", count(a."entryId") FILTER (WHERE a."grade" = 'THIRD')::int AS "third"
      FROM "Round" n CROSS JOIN "Organization" c
      LEFT JOIN ("Award" a JOIN "Entry" e ON e."id" = a."entryId" JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" r ON r."id" = s."reportId" JOIN "Organization" u ON u."id" = r."organizationId")
        ON a."roundId" = n."id" AND (u."id" = c."id" OR u."cityCode" = c."code")
      WHERE n."id" = $1 AND c."level" = 'CITY' GROUP BY c."id", n."id" ORDER BY c."code"`,
    values: [roundId],
  })
  return rankCities(rows)
}

/** Gives 优秀组织奖 to the best cities, once. @returns how many */
export async function decideOrganizationAwards(actor: Actor, roundId: string, places: number): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    if (!(await tx.awardDecision.count({ where: { roundId: round.id } })))
      throw new Refusal('奖项确定之后，才能算优秀组织奖。')
    if (await tx.organizationAward.count({ where: { roundId: round.id } })) throw new Refusal('优秀组织奖已经确定。')
    const best = bestCities(await listCities(round.id), places)
    if (best.length === 0) throw new Refusal('没有一个市有获奖报告。')
    await tx.organizationAward.createMany({
      data: best.map(({ organizationId, handedIn, due, points }) => ({
        roundId: round.id,
        organizationId,
        handedIn,
        due,
        points,
        decidedById: actor.id,
      })),
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'organization-award.decide',
      subjectType: 'Round',
      subjectId: round.id,
      detail: {
        cities: best.map(({ name, points, rate }) => ({ name, points, rate: Math.round(rate * 1000) / 1000 })),
      },
    })
    return best.length
  })
}
