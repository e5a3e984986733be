import { members } from '../accounts/membership.server'
import { pool } from '../server/db.server'
import type { UnitPerson } from './coverage'

/** Those of one unit who ought to keep a diary and write a report, by name, with where they stand. */
export async function unitPeople(unitId: string, campaignId: string): Promise<UnitPerson[]> {
  const { rows } = await pool.query<UnitPerson>({
    name: 'unit-people',
    text: `WITH member AS (${members} AND g."organizationId" = $1::uuid)
      SELECT p."id", p."name", p."post", p."isLeader", d."entries", d."lastEntry", r."drafts", h."handedInAt"
      FROM member m JOIN "Person" p ON p."id" = m."personId"
        CROSS JOIN LATERAL (SELECT count(*)::int AS "entries", to_char(max(e."date"), 'YYYY-MM-DD') AS "lastEntry" FROM "DiaryEntry" e
          WHERE e."authorId" = p."id" AND e."organizationId" = $1::uuid AND e."campaignId" = $2::uuid AND e."deletedAt" IS NULL) d
        CROSS JOIN LATERAL (SELECT count(*)::int AS "drafts" FROM "Report" r
          WHERE r."authorId" = p."id" AND r."organizationId" = $1::uuid AND r."campaignId" = $2::uuid AND r."deletedAt" IS NULL) r
        CROSS JOIN LATERAL (SELECT to_char(max(s."submittedAt"), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "handedInAt"
          FROM "Submission" s JOIN "Report" r ON r."id" = s."reportId"
          WHERE s."authorId" = p."id" AND r."organizationId" = $1::uuid AND s."campaignId" = $2::uuid
            AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")) h
      ORDER BY p."isLeader" DESC, p."name", p."id"`,
    values: [unitId, campaignId],
  })
  return rows
}
