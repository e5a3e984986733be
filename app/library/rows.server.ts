import { pool } from '../server/db.server'

// One question to PostgreSQL a kind of document: with the rows of a list come their units, authors and embargoes.

type Unit = { unitCode: string; unitName: string; unitShortName: string; unitLevel: string; cityCode: string | null }
export type ReportRow = Unit & {
  id: string
  authorId: string
  author: string
  year: number
  submittedAt: Date
  content: unknown
  contributors: { personId: string | null; name: string }[]
  blindRounds: string[]
  award: 'FIRST' | 'SECOND' | 'THIRD' | 'EXCELLENT' | null
}
export type DiaryRow = Unit & {
  id: string
  authorId: string
  year: number
  date: string
  place: string
  text: string
  methods: string[]
  groups: string[]
  findings: { summary: string; theme: string }[]
  blindRounds: string[]
}

const unit = `o."code" AS "unitCode", o."name" AS "unitName", o."shortName" AS "unitShortName", o."level"::text AS "unitLevel", o."cityCode"`

/** Rounds not yet opened that hold an entry: their judges must not find what is written here. */
const blindRounds = (entries: string) => `ARRAY(SELECT DISTINCT e."roundId"::text FROM ${entries}
  AND NOT EXISTS (SELECT FROM "Opening" q WHERE q."roundId" = e."roundId")) AS "blindRounds"`

/** Reports that were handed in and stand, each with its newest submission. Without `texts` the long parts stay in the database. */
export async function reportRows(ids: readonly string[], texts: boolean): Promise<ReportRow[]> {
  const { rows } = await pool.query<ReportRow>({
    name: `library-reports-${texts}`,
    text: `SELECT p."id", p."authorId", a."name" AS "author", c."year", s."submittedAt", ${unit},
        v."content"${texts ? '' : ` - '{situation,analysis,advice}'::text[]`} AS "content",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', k."personId", 'name', k."name") ORDER BY k."position"), '[]')
          FROM "Contributor" k WHERE k."reportId" = p."id") AS "contributors",
        (SELECT w."grade"::text FROM "Entry" e JOIN "Award" w ON w."entryId" = e."id"
          WHERE e."submissionId" = s."id" AND w."conferredAt" IS NOT NULL ORDER BY w."conferredAt" DESC LIMIT 1) AS "award",
        ${blindRounds(`"Entry" e WHERE e."submissionId" = s."id"`)}
      FROM "Report" p JOIN LATERAL (SELECT n."id", n."revisionId", n."submittedAt" FROM "Submission" n
        WHERE n."reportId" = p."id" AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = n."id")
        ORDER BY n."submittedAt" DESC LIMIT 1) s ON true
      JOIN "Revision" v ON v."id" = s."revisionId" JOIN "Person" a ON a."id" = p."authorId"
      JOIN "Organization" o ON o."id" = p."organizationId" JOIN "Campaign" c ON c."id" = p."campaignId"
      WHERE p."id" = ANY($1::uuid[]) AND p."deletedAt" IS NULL`,
    values: [ids],
  })
  return rows
}

/** Diary entries that were given to the library and hold nothing sensitive. */
export async function diaryRows(ids: readonly string[], texts: boolean): Promise<DiaryRow[]> {
  const { rows } = await pool.query<DiaryRow>({
    name: `library-diaries-${texts}`,
    text: `SELECT d."id", d."authorId", c."year", to_char(d."date", 'YYYY-MM-DD') AS "date", coalesce(t."name", d."place") AS "place",
        ${texts ? 'd."text"' : `''`} AS "text", d."methods", d."groups", ${unit},
        (SELECT coalesce(jsonb_agg(jsonb_build_object('summary', f."summary", 'theme', f."theme") ORDER BY f."position"), '[]')
          FROM "Finding" f WHERE f."diaryEntryId" = d."id") AS "findings",
        ${blindRounds(`"ReportSource" r JOIN "Submission" n ON n."reportId" = r."reportId" JOIN "Entry" e ON e."submissionId" = n."id"
          WHERE r."diaryEntryId" = d."id" AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = n."id")`)}
      FROM "DiaryEntry" d JOIN "Organization" o ON o."id" = d."organizationId" JOIN "Campaign" c ON c."id" = d."campaignId"
      LEFT JOIN "ContactPoint" t ON t."id" = d."contactPointId"
      WHERE d."id" = ANY($1::uuid[]) AND d."deletedAt" IS NULL AND d."visibility" = 'LIBRARY' AND NOT d."sensitive"`,
    values: [ids],
  })
  return rows
}
