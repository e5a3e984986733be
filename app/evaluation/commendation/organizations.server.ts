import type { Actor } from '../../accounts/actor'
import { members } from '../../accounts/membership.server'
import { audit } from '../../server/audit.server'
import { db, pool } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockRound } from '../rounds/lock.server'
import { bestCities, rankCities, type CityStanding, type RankedCity } from './organizations'

/** Every city with those who should hand in, how many of them did in the round's year, and its prizes in this round. */
export async function listCities(roundId: string): Promise<RankedCity[]> {
  const { rows } = await pool.query<CityStanding>({
    name: 'city-standings',
    text: `WITH member AS (${members}),
      handed AS (SELECT DISTINCT s."authorId", r."organizationId" FROM "Submission" s JOIN "Report" r ON r."id" = s."reportId" JOIN "Round" n ON n."campaignId" = s."campaignId"
        WHERE n."id" = $1 AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")),
      hand_in AS (SELECT coalesce(u."cityCode", u."code") AS "city", count(DISTINCT m."personId")::int AS "due", count(DISTINCT h."authorId")::int AS "handedIn"
        FROM member m JOIN "Organization" u ON u."id" = m."organizationId" LEFT JOIN handed h ON h."authorId" = m."personId" AND h."organizationId" = m."organizationId" GROUP BY 1)
      SELECT c."id" AS "organizationId", c."name", coalesce(i."due", 0) AS "due", coalesce(i."handedIn", 0) AS "handedIn",
        count(a."entryId") FILTER (WHERE a."grade" = 'FIRST')::int AS "first", count(a."entryId") FILTER (WHERE a."grade" = 'SECOND')::int AS "second", count(a."entryId") FILTER (WHERE a."grade" = 'THIRD')::int AS "third"
      FROM "Round" n CROSS JOIN "Organization" c
      LEFT JOIN ("Award" a JOIN "Entry" e ON e."id" = a."entryId" JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" r ON r."id" = s."reportId" JOIN "Organization" u ON u."id" = r."organizationId")
        ON a."roundId" = n."id" AND (u."id" = c."id" OR u."cityCode" = c."code")
      LEFT JOIN hand_in i ON i."city" = c."code"
      WHERE n."id" = $1 AND c."level" = 'CITY' GROUP BY c."id", i."due", i."handedIn" ORDER BY c."code"`,
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
