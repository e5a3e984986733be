import { db, pool } from '../../server/db.server'

/** Draws of a round, the newest first, with what they promise. */
export async function listDraws(roundId: string) {
  const { rows } = await pool.query<{
    id: string
    seed: number
    drawnAt: Date
    drawnBy: string
    added: number
    connected: boolean
    balanced: boolean
    largestOverlap: number
  }>({
    name: 'draws',
    text: `SELECT d."id", d."seed", d."drawnAt", p."name" AS "drawnBy", coalesce(jsonb_array_length(d."result" -> 'added'), 0) AS "added",
        coalesce((d."result" ->> 'connected')::boolean, true) AS "connected", coalesce((d."result" ->> 'balanced')::boolean, true) AS "balanced",
        coalesce((d."result" ->> 'largestOverlap')::int, 0) AS "largestOverlap"
      FROM "Draw" d JOIN "Person" p ON p."id" = d."drawnById" WHERE d."roundId" = $1 ORDER BY d."drawnAt" DESC`,
    values: [roundId],
  })
  return rows
}

/** A draw as it is kept, for whoever wants to draw it again. */
export async function readDraw(roundId: string, drawId: string) {
  const draw = await db.draw
    .findFirst({ where: { id: drawId, roundId }, select: { seed: true, problem: true, result: true, drawnAt: true } })
    .catch(() => null)
  if (!draw) throw new Response(null, { status: 404 })
  return draw
}

const pageSize = 50

type Paged<Row> = { rows: Row[]; total: number; page: number; pages: number }

/** A page of rows that each know how many there are in all; the first where there is no such page any more. */
async function pageOf<Row extends { all: number }>(
  name: string,
  text: string,
  roundId: string,
  page: number,
): Promise<Paged<Row>> {
  const { rows } = await pool.query<Row>({
    name,
    text: `${text} LIMIT ${pageSize} OFFSET $2`,
    values: [roundId, (page - 1) * pageSize],
  })
  if (rows.length === 0 && page > 1) return pageOf<Row>(name, text, roundId, 1)
  const total = rows[0]?.all ?? 0
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

/** Reports with fewer standing judges than the round asks for, and those recused or released since; a page of them. */
export function listShort(roundId: string, page = 1): Promise<Paged<ShortCopy>> {
  return pageOf('short-copies', shortCopies, roundId, page)
}

type ShortCopy = { code: string; title: string; standing: number; gone: string | null; all: number }

const shortCopies = `SELECT b."code", b."title", count(a."id") FILTER (WHERE q."assignmentId" IS NULL AND n."assignmentId" IS NULL)::int AS "standing", count(*) OVER ()::int AS "all",
    string_agg(DISTINCT p."name" || CASE WHEN n."assignmentId" IS NOT NULL THEN CASE n."kind" WHEN 'RECOGNIZED' THEN '（认出作者）' ELSE '（回避）' END
      ELSE '（' || q."reason" || '）' END, '、') FILTER (WHERE q."assignmentId" IS NOT NULL OR n."assignmentId" IS NOT NULL) AS "gone"
  FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId" LEFT JOIN "Assignment" a ON a."blindCopyId" = b."id"
  LEFT JOIN "AssignmentRelease" q ON q."assignmentId" = a."id" LEFT JOIN "Recusal" n ON n."assignmentId" = a."id"
  LEFT JOIN "Seat" s ON s."id" = a."seatId" LEFT JOIN "Person" p ON p."id" = s."personId" JOIN "Round" r ON r."id" = b."roundId"
  WHERE b."roundId" = $1 AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId")
  GROUP BY b."id", r."judgesPerReport"
  HAVING count(a."id") FILTER (WHERE q."assignmentId" IS NULL AND n."assignmentId" IS NULL) < r."judgesPerReport" ORDER BY b."code"`

export type Change = {
  at: Date
  what: 'given' | 'released' | 'recused'
  reason: string
  by: string | null
  /** sheets that were submitted before; they no longer count */
  submitted: number
  pairs: { code: string; judge: string }[]
  all: number
}

/** Movements besides plain draws: given by hand or late, taken back, recused; what was done within a minute for one reason is one, the newest first; a page of them. */
export function listChanges(roundId: string, page = 1): Promise<Paged<Change>> {
  return pageOf('assignment-changes', changes, roundId, page)
}

const changes = `SELECT count(*) OVER ()::int AS "all", max(c."at") AS "at", c."what", c."reason", p."name" AS "by", count(f."assignmentId")::int AS "submitted",
    json_agg(json_build_object('code', b."code", 'judge', s."number" || '号席 ' || j."name") ORDER BY s."number", b."code") AS "pairs"
  FROM (SELECT "id", "assignedAt" AS "at", 'given' AS "what", "reason", "assignedById" AS "by" FROM "Assignment" WHERE "roundId" = $1 AND "reason" <> ''
    UNION ALL SELECT q."assignmentId", q."releasedAt", 'released', q."reason", q."releasedById" FROM "AssignmentRelease" q JOIN "Assignment" a ON a."id" = q."assignmentId" WHERE a."roundId" = $1
    UNION ALL SELECT n."assignmentId", n."recusedAt", 'recused', CASE n."kind" WHEN 'RECOGNIZED' THEN '认出作者' ELSE '应当回避' END || CASE WHEN n."reason" = '' THEN '' ELSE '：' || n."reason" END, NULL
      FROM "Recusal" n JOIN "Assignment" a ON a."id" = n."assignmentId" WHERE a."roundId" = $1) c
  JOIN "Assignment" a ON a."id" = c."id" JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" JOIN "Person" j ON j."id" = s."personId"
  LEFT JOIN "Person" p ON p."id" = c."by" LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
  GROUP BY date_trunc('minute', c."at"), c."what", c."reason", c."by", p."name", CASE WHEN c."by" IS NULL THEN s."id" END ORDER BY 2 DESC, 3, 4`

/** Standing assignments against a conflict that came up after them. */
export async function listClashes(roundId: string) {
  const { rows } = await pool.query<{ code: string; judge: string; reason: string; submitted: boolean }>({
    name: 'clashes',
    text: `SELECT b."code", s."number" || '号席 ' || p."name" AS "judge", string_agg(c."reason", '；') AS "reason", f."assignmentId" IS NOT NULL AS "submitted"
      FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "ConflictOfInterest" c ON c."seatId" = a."seatId" AND c."entryId" = b."entryId"
      JOIN "Seat" s ON s."id" = a."seatId" JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      WHERE a."roundId" = $1 AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id") AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id")
      GROUP BY a."id", b."code", s."number", p."name", f."assignmentId" ORDER BY b."code"`,
    values: [roundId],
  })
  return rows
}

/** Pairs that the organiser wants together or apart. */
export async function listPairRules(roundId: string) {
  const { rows } = await pool.query<{
    id: string
    kind: 'FORCED' | 'BLOCKED'
    code: string
    judge: string
    reason: string
    by: string
  }>({
    name: 'pair-rules',
    text: `SELECT r."id", r."kind"::text, b."code", s."number" || '号席 ' || j."name" AS "judge", r."reason", p."name" AS "by"
      FROM "PairRule" r JOIN "Seat" s ON s."id" = r."seatId" JOIN "Person" j ON j."id" = s."personId" JOIN "BlindCopy" b ON b."entryId" = r."entryId"
      JOIN "Person" p ON p."id" = r."recordedById" WHERE s."roundId" = $1 ORDER BY b."code", s."number"`,
    values: [roundId],
  })
  return rows
}
export type PairRuleRow = Awaited<ReturnType<typeof listPairRules>>[number]
