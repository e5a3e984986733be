import { db, pool } from '../../server/db.server'

/** Draws of a round, the newest first, with what they promise. */
export async function listDraws(roundId: string) {
  const { rows } = await pool.query<{
    id: string; seed: number; drawnAt: Date; drawnBy: string; added: number; connected: boolean; balanced: boolean; largestOverlap: number
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
  const draw = await db.draw.findFirst({ where: { id: drawId, roundId }, select: { seed: true, problem: true, result: true, drawnAt: true } }).catch(() => null)
  if (!draw) throw new Response(null, { status: 404 })
  return draw
}

/** Reports with fewer standing judges than the round asks for, and those recused or released since. */
export async function listShort(roundId: string) {
  const { rows } = await pool.query<{ code: string; title: string; standing: number; gone: string | null }>({
    name: 'short-copies',
    text: `SELECT b."code", b."title", count(a."id") FILTER (WHERE q."assignmentId" IS NULL AND n."assignmentId" IS NULL)::int AS "standing",
        string_agg(DISTINCT p."name" || CASE WHEN n."assignmentId" IS NOT NULL THEN CASE n."kind" WHEN 'RECOGNIZED' THEN '（认出作者）' ELSE '（回避）' END
          ELSE '（' || q."reason" || '）' END, '、') FILTER (WHERE q."assignmentId" IS NOT NULL OR n."assignmentId" IS NOT NULL) AS "gone"
      FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId" LEFT JOIN "Assignment" a ON a."blindCopyId" = b."id"
      LEFT JOIN "AssignmentRelease" q ON q."assignmentId" = a."id" LEFT JOIN "Recusal" n ON n."assignmentId" = a."id"
      LEFT JOIN "Seat" s ON s."id" = a."seatId" LEFT JOIN "Person" p ON p."id" = s."personId" JOIN "Round" r ON r."id" = b."roundId"
      WHERE b."roundId" = $1 AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId")
      GROUP BY b."id", r."judgesPerReport"
      HAVING count(a."id") FILTER (WHERE q."assignmentId" IS NULL AND n."assignmentId" IS NULL) < r."judgesPerReport" ORDER BY b."code" LIMIT 200`,
    values: [roundId],
  })
  return rows
}
