import { candidates, textsOfShingle } from '../../../search/likeness'
import { pool } from '../db.server'

/** A report handed in that has words in common with the one looked at. */
export type Near = { submissionId: string; content: unknown; since: Date }

/** Whose text it is: what the same people wrote before, alone or with others, is no copy. */
export type Owners = { reportId: string; people: string[] }

/**
 * The reports handed in, and not withdrawn, that share most of the rare shingles; each shingle weighs the less the
 * more reports have it. Reports that any of the same people wrote are left out: earlier drafts and versions by
 * co-authors.
 */
export async function nearest(shingles: readonly number[], { reportId, people }: Owners): Promise<Near[]> {
  const { rows } = await pool.query<Near>({
    name: 'likeness-nearest',
    text: `WITH shared AS (
        SELECT "number", sum(1.0 / "times") AS "weight" FROM unnest($1::int[]) AS mine("hash")
        CROSS JOIN LATERAL (SELECT "number", count(*) OVER () AS "times" FROM
          (SELECT "number" FROM "LikenessShingle" s WHERE s."hash" = mine."hash" LIMIT ${textsOfShingle + 1}) few) found WHERE "times" <= ${textsOfShingle}
        GROUP BY "number" HAVING count(*) > 2)
      SELECT l."submissionId", v."content", l."measuredAt" AS "since" FROM shared JOIN "Likeness" l USING ("number")
      JOIN "Submission" s ON s."id" = l."submissionId" JOIN "Revision" v ON v."id" = s."revisionId"
      WHERE s."reportId" <> $2 AND NOT s."authorId" = ANY($3)
        AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")
        AND NOT EXISTS (SELECT FROM "Contributor" c WHERE c."reportId" = s."reportId" AND c."personId" = ANY($3))
      ORDER BY "weight" DESC LIMIT ${candidates}`,
    values: [shingles, reportId, people],
  })
  return rows
}

/** Who wrote a report: its author and those contributors who have an account. */
export async function ownersOf(reportId: string): Promise<Owners> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'likeness-owners',
    text: `SELECT "authorId" AS "id" FROM "Report" WHERE "id" = $1
      UNION SELECT "personId" FROM "Contributor" WHERE "reportId" = $1 AND "personId" IS NOT NULL`,
    values: [reportId],
  })
  return { reportId, people: rows.map(({ id }) => id) }
}
