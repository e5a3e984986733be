import type { Aggregation } from '../../../prisma/client/client'
import { pool } from '../../server/db.server'

export type Minutes = {
  openedAt: Date
  aggregation: Aggregation
  judgesPerReport: number
  reports: number
  judges: number
  sheets: number
  annulled: number
  draws: number[]
  seed: number
  signedBy: string | null
  /** entries of the ledger that seal the approvals and the opening, each with all before it */
  seals: { number: number; kind: 'approval' | 'opening'; hash: string }[]
}

/** What was opened, in figures, with the seals that let anyone check it later; null before the opening. */
export async function readMinutes(roundId: string): Promise<Minutes | null> {
  const { rows } = await pool.query<Minutes>({
    name: 'opening-minutes',
    text: `SELECT o."openedAt", o."inputs" -> 'round' ->> 'aggregation' AS "aggregation", (o."inputs" -> 'round' ->> 'judgesPerReport')::int AS "judgesPerReport",
        jsonb_array_length(o."result" -> 'reports') AS "reports", jsonb_array_length(o."result" -> 'judges') AS "judges", jsonb_array_length(o."inputs" -> 'sheets') AS "sheets",
        (SELECT count(*)::int FROM "AssignmentRelease" q JOIN "Assignment" a ON a."id" = q."assignmentId" JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" WHERE a."roundId" = o."roundId") AS "annulled",
        array(SELECT (d ->> 'seed')::float FROM jsonb_array_elements(o."inputs" -> 'draws') d) AS "draws",
        (o."inputs" ->> 'seed')::float AS "seed", o."inputs" ->> 'signedBy' AS "signedBy",
        (SELECT json_agg(json_build_object('number', l."number", 'kind', l."kind", 'hash', l."hash") ORDER BY l."number") FROM "LedgerEntry" l WHERE l."roundId" = o."roundId" AND (l."kind" = 'opening' OR l."number" IN (SELECT s."number" FROM "StandingApproval" s WHERE s."roundId" = o."roundId"))) AS "seals"
      FROM "Opening" o WHERE o."roundId" = $1`,
    values: [roundId],
  })
  return rows[0] ?? null
}
