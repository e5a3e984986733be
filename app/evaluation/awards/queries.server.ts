import { pool } from '../../server/db.server'
import type { AwardGrade } from '../vocabulary'

export type AwardRow = {
  entryId: string
  code: string
  grade: AwardGrade
  place: number
  title: string
  author: string
  contributors: string | null
  unit: string
  conferredAt: Date | null
}

/** The awards of a round, the highest first. */
export async function listAwards(roundId: string): Promise<AwardRow[]> {
  const { rows } = await pool.query<AwardRow>({
    name: 'awards',
    text: `SELECT a."entryId", b."code", a."grade"::text, a."place", v."content" ->> 'title' AS "title", p."name" AS "author", o."name" AS "unit", a."conferredAt",
        (SELECT string_agg(c."name", '、' ORDER BY c."position") FROM "Contributor" c WHERE c."reportId" = r."id") AS "contributors"
      FROM "Award" a JOIN "Entry" e ON e."id" = a."entryId" JOIN "BlindCopy" b ON b."entryId" = e."id" JOIN "Submission" s ON s."id" = e."submissionId"
      JOIN "Revision" v ON v."id" = s."revisionId" JOIN "Report" r ON r."id" = s."reportId" JOIN "Person" p ON p."id" = s."authorId"
      JOIN "Organization" o ON o."id" = r."organizationId" WHERE a."roundId" = $1 ORDER BY a."grade", a."place", b."code"`,
    values: [roundId],
  })
  return rows
}
