import type { ActorUnit } from '../accounts/actor'
import type { Activity } from '../accounts/vocabulary'
import { members } from '../accounts/membership.server'
import { pool } from '../server/db.server'
import type { UnitFigures } from './coverage'
import { inScope } from './unit-scope.server'

// Neither query has a name: a plan kept for any scope would take the province for a few units.

const figures = `WITH scope AS (SELECT o.* FROM "Organization" o WHERE ${inScope} AND o."validTo" IS NULL),
    member AS (${members} AND g."organizationId" IN (SELECT "id" FROM scope)),
    diary AS (SELECT t."organizationId", t."authorId", t."entries" FROM "DiaryTally" t
      WHERE t."campaignId" = $4::uuid AND t."activity" = '' AND t."entries" > 0),
    handed AS (SELECT DISTINCT s."authorId", r."organizationId" FROM "Submission" s JOIN "Report" r ON r."id" = s."reportId"
      WHERE r."organizationId" IN (SELECT "id" FROM scope) AND s."campaignId" = $4::uuid
        AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id"))
    SELECT o."code", o."shortName" AS "name", o."level", o."cityCode", o."countsInDenominator" AS "counts",
      count(m."personId")::int AS "cadres", count(d."authorId")::int AS "diarists", coalesce(sum(d."entries"), 0)::int AS "entries",
      count(h."authorId")::int AS "reporters",
      (SELECT count(*)::int FROM "ContactPoint" c WHERE c."organizationId" = o."id" AND c."until" IS NULL) AS "points"
    FROM scope o
      LEFT JOIN member m ON m."organizationId" = o."id"
      LEFT JOIN diary d ON d."organizationId" = o."id" AND d."authorId" = m."personId"
      LEFT JOIN handed h ON h."organizationId" = o."id" AND h."authorId" = m."personId"
    GROUP BY o."id", o."code", o."shortName", o."level", o."cityCode", o."countsInDenominator" ORDER BY o."level" = 'OTHER', o."code"`

/** Figures of every unit in a scope, in the order of the division code. */
export async function unitFigures(unit: ActorUnit, campaignId: string): Promise<UnitFigures[]> {
  const { rows } = await pool.query<UnitFigures>(figures, [unit.id, unit.level, unit.code, campaignId])
  return rows
}

/** How many entries a scope has under each of the twelve activities; an entry with two counts under both. */
export async function activityCounts(
  unit: ActorUnit,
  campaignId: string,
  own: boolean,
): Promise<Partial<Record<Activity, number>>> {
  const { rows } = await pool.query<{ activity: Activity; entries: number }>(
    `SELECT t."activity", sum(t."entries")::int AS "entries" FROM "DiaryTally" t JOIN "Organization" o ON o."id" = t."organizationId"
      WHERE t."campaignId" = $4::uuid AND t."activity" <> '' AND ${inScope} GROUP BY t."activity"`,
    [unit.id, own ? 'OWN' : unit.level, unit.code, campaignId],
  )
  return Object.fromEntries(rows.map(({ activity, entries }) => [activity, entries]))
}
