import { pool } from '../db.server'
import type { Owners } from './nearest.server'
import { reportText } from './report-text'

/** Words of the same people, and since when they have stood here. */
export type OwnText = { text: string; since: Date }

/**
 * What the people of a report wrote before: reports handed in, also those taken back, and diary entries. Who copied
 * from them must not make their own words a copy.
 */
export async function ownTexts({ people }: Owners): Promise<OwnText[]> {
  const [reports, entries] = await Promise.all([
    pool.query<{ content: unknown; since: Date }>({
      name: 'likeness-own-reports',
      text: `SELECT v."content", l."measuredAt" AS "since" FROM "Submission" s JOIN "Likeness" l ON l."submissionId" = s."id"
        JOIN "Revision" v ON v."id" = s."revisionId" WHERE s."authorId" = ANY($1) OR EXISTS
        (SELECT FROM "Contributor" c WHERE c."reportId" = s."reportId" AND c."personId" = ANY($1))`,
      values: [people],
    }),
    pool.query<OwnText>({
      name: 'likeness-own-diary',
      text: `SELECT string_agg("text", E'\\n' ORDER BY "createdAt") AS "text", max("createdAt") AS "since" FROM "DiaryEntry"
        WHERE "authorId" = ANY($1) AND "deletedAt" IS NULL GROUP BY date_trunc('month', "createdAt")`,
      values: [people],
    }),
  ])
  return [...reports.rows.map(({ content, since }) => ({ text: reportText(content), since })), ...entries.rows]
}
