import { warnFrom } from '../../../search/likeness'
import { pool } from '../../server/db.server'
import type { EntrySearch } from './schema'

const pageSize = 50

export type EntryRow = {
  /** null for a late report that is not in the round */
  entryId: string | null
  submissionId: string
  title: string
  author: string
  unit: string
  city: string | null
  characters: number
  receiptNumber: string
  submittedAt: Date
  late: boolean
  verdict: 'PASSED' | 'REJECTED' | null
  reason: string
  withdrawn: boolean
  confirmed: boolean
  prepared: boolean
  /** stands in a published article, where judges can read who wrote it */
  published: boolean
  /** of its text, found in reports handed in before it; null until measured */
  alike: number | null
}

const orders: Record<string, string> = {
  received: 's."submittedAt"',
  title: 'p."title"',
  unit: 'o."code"',
  characters: 'v."characters"',
  alike: 'coalesce(k."share", 0)',
}

const published = `EXISTS (SELECT FROM "Article" h JOIN "Publication" u ON u."articleId" = h."id" WHERE h."reportId" = p."id"
  AND NOT EXISTS (SELECT FROM "Retraction" x WHERE x."publicationId" = u."id"))`

const filters: Record<EntrySearch['state'], string> = {
  all: 'e."id" IS NOT NULL',
  pending: 'e."id" IS NOT NULL AND c."verdict" IS NULL AND w."submissionId" IS NULL',
  passed: `c."verdict" = 'PASSED' AND w."submissionId" IS NULL`,
  rejected: `c."verdict" = 'REJECTED' AND w."submissionId" IS NULL`,
  withdrawn: 'e."id" IS NOT NULL AND w."submissionId" IS NOT NULL',
  alike: `e."id" IS NOT NULL AND w."submissionId" IS NULL AND k."share" >= ${warnFrom}`,
  published: `e."id" IS NOT NULL AND w."submissionId" IS NULL AND ${published}`,
  late: 'e."id" IS NULL AND s."late" AND s."principal" AND w."submissionId" IS NULL',
}

/** One page of what is in the round, or of the late reports outside it. */
export async function listEntries(round: { id: string; campaignId: string }, search: EntrySearch) {
  const order = `${orders[search.sort.replace('-', '')]} ${search.sort.startsWith('-') ? 'DESC' : 'ASC'}`
  const joins = `"Submission" s JOIN "Report" p ON p."id" = s."reportId" JOIN "Organization" o ON o."id" = p."organizationId"
    LEFT JOIN "Entry" e ON e."submissionId" = s."id" AND e."roundId" = $1 LEFT JOIN "Screening" c ON c."entryId" = e."id"
    LEFT JOIN "Withdrawal" w ON w."submissionId" = s."id" LEFT JOIN "Likeness" k ON k."submissionId" = s."id"`
  const where = `s."campaignId" = $2 AND ${filters[search.state]} AND ($3 = '' OR o."cityCode" = $3)
    AND ($4 = '' OR p."title" ILIKE '%' || $4 || '%' OR s."receiptNumber" ILIKE $4 || '%')`
  const escaped = search.q.replace(/[\\%_]/g, '\\$&')
  const values = [round.id, round.campaignId, search.city, escaped]
  // The page's 50 are found on narrow rows first; texts are touched for those alone.
  const page = pool.query<EntryRow>({
    name: `entries-${search.state}-${search.sort}`,
    text: `WITH page AS (SELECT s."id", row_number() OVER (ORDER BY ${order}, s."id") AS "at" FROM ${joins}
        JOIN "Revision" v ON v."id" = s."revisionId" WHERE ${where} ORDER BY "at" LIMIT ${pageSize} OFFSET $5)
      SELECT e."id" AS "entryId", s."id" AS "submissionId", coalesce(nullif(v."content" ->> 'title', ''), p."title") AS "title",
        a."name" AS "author", o."shortName" AS "unit", t."shortName" AS "city", v."characters", s."receiptNumber",
        s."submittedAt", s."late", c."verdict", coalesce(c."reason", '') AS "reason", w."submissionId" IS NOT NULL AS "withdrawn",
        b."id" IS NOT NULL AS "confirmed", d."entryId" IS NOT NULL AS "prepared", ${published} AS "published", k."share" AS "alike"
      FROM page g JOIN ${joins.replace('"Submission" s', '"Submission" s ON s."id" = g."id"')}
      JOIN "Revision" v ON v."id" = s."revisionId" JOIN "Person" a ON a."id" = s."authorId"
      LEFT JOIN "Organization" t ON t."code" = o."cityCode" AND o."level" <> 'CITY'
      LEFT JOIN "BlindCopy" b ON b."entryId" = e."id" LEFT JOIN "BlindCopyDraft" d ON d."entryId" = e."id"
      WHERE $2::uuid IS NOT NULL AND $3::text IS NOT NULL AND $4::text IS NOT NULL ORDER BY g."at"`,
    values: [...values, (search.page - 1) * pageSize],
  })
  const total = pool.query<{ total: number }>({
    name: `entries-total-${search.state}`,
    text: `SELECT count(*)::int AS "total" FROM ${joins} WHERE ${where}`,
    values,
  })
  const [{ rows }, counted] = await Promise.all([page, total])
  return { rows, total: counted.rows[0]!.total, pages: Math.max(1, Math.ceil(counted.rows[0]!.total / pageSize)) }
}

/** The 17 cities, for the filter. */
export async function listCities() {
  const { rows } = await pool.query<{ value: string; label: string }>({
    name: 'cities',
    text: `SELECT "code" AS "value", "shortName" AS "label" FROM "Organization" WHERE "level" = 'CITY' ORDER BY "code"`,
  })
  return rows
}
