import { db, pool } from '../server/db.server'

const pageSize = 50

type CandidateFilter = { theme: string; city: string; award: string; sort: string; page: number }

const candidateOrders: Record<string, string> = {
  rank: '"rank" NULLS LAST, s."submittedAt" DESC',
  length: 'r."characters"',
  '-length': 'r."characters" DESC',
  score: '"score" DESC NULLS LAST',
}

/** SQL: the mean of the sheets that count for an entry. */
const scoreOf = (entry: string) => `(SELECT round(avg(f."total"), 2)
  FROM "BlindCopy" b JOIN "Assignment" n ON n."blindCopyId" = b."id" JOIN "ScoreSheetSubmission" f ON f."assignmentId" = n."id"
  WHERE b."entryId" = ${entry} AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = n."id")
    AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = n."id"))`

/**
 * Reports an editor may take: handed in, not withdrawn, in no round that is still blind. Scores and awards
 * show only after opening; why a report is worth a look comes with it.
 */
export async function findCandidates({ theme, city, award, sort, page }: CandidateFilter) {
  const known = Object.hasOwn(candidateOrders, sort) ? sort : 'rank'
  const order = candidateOrders[known]!
  const { rows } = await pool.query<{
    reportId: string
    title: string
    abstract: string
    characters: number
    themes: string[]
    author: string
    unit: string
    submittedAt: Date
    grade: string | null
    score: string | null
    articles: number
    total: number
  }>({
    name: `candidates-${known}`,
    // texts and scores are read for the rows of the page alone, scores for all only where they order them
    text: `WITH listed AS (SELECT s."id", s."reportId", s."revisionId", s."submittedAt", r."characters", p."name" AS "author", o."name" AS "unit",
       best."entryId", best."grade", best."rank", ${known === 'score' ? scoreOf('best."entryId"') : 'NULL'} AS "score", count(*) OVER ()::int AS "total"
     FROM "Submission" s JOIN "Revision" r ON r."id" = s."revisionId" JOIN "Report" t ON t."id" = s."reportId"
     JOIN "Person" p ON p."id" = s."authorId" JOIN "Organization" o ON o."id" = t."organizationId"
     LEFT JOIN LATERAL (
       SELECT e."id" AS "entryId", w."grade"::text, w."place" AS "rank"
       FROM "Entry" e JOIN "Opening" g ON g."roundId" = e."roundId" LEFT JOIN "Award" w ON w."entryId" = e."id"
       WHERE e."submissionId" = s."id" ORDER BY w."place" NULLS LAST LIMIT 1) best ON true
     WHERE NOT EXISTS (SELECT FROM "Withdrawal" x WHERE x."submissionId" = s."id")
       AND NOT EXISTS (SELECT FROM "Entry" e LEFT JOIN "Opening" g ON g."roundId" = e."roundId" WHERE e."submissionId" = s."id" AND g."roundId" IS NULL)
       AND ($1 = '' OR r."content"->'themes' ? $1) AND ($2 = '' OR o."cityCode" = $2) AND ($3 = '' OR best."grade" = $3)
     ORDER BY ${order}, s."id" LIMIT ${pageSize} OFFSET $4)
     SELECT s."reportId", r."content"->>'title' AS "title", r."content"->>'abstract' AS "abstract", s."characters",
       ARRAY(SELECT jsonb_array_elements_text(coalesce(r."content"->'themes', '[]'))) AS "themes", s."author", s."unit", s."submittedAt",
       s."grade", ${scoreOf('s."entryId"')} AS "score", s."rank", (SELECT count(*)::int FROM "Article" a WHERE a."reportId" = s."reportId") AS "articles", s."total"
     FROM listed s JOIN "Revision" r ON r."id" = s."revisionId"
     ORDER BY ${order.replace('r."characters"', 's."characters"')}, s."id"`,
    values: [theme, city, award, (page - 1) * pageSize],
  })
  const total = rows[0]?.total ?? 0
  return { rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export async function readCities() {
  return db.organization.findMany({
    where: { level: 'CITY' },
    orderBy: { code: 'asc' },
    select: { code: true, shortName: true },
  })
}
