import { pool } from '../../server/db.server'
import type { FinalReport } from './compute'
import { readFinal } from './count-uses.server'

export type CountedRow = FinalReport & { reportId: string; title: string; before: { rank: number; award: number } }

/** Reports with points of the office or an award, before its count or since; null before a count. */
export async function listCounted(roundId: string): Promise<{ number: number; rows: CountedRow[] } | null> {
  const final = await readFinal(roundId)
  if (!final) return null
  const { rows } = await pool.query<{ code: string; reportId: string; title: string; rank: number; award: number }>(
    `SELECT b."code", r."id" AS "reportId", r."title", (x ->> 'rank')::int AS "rank", (x ->> 'award')::int AS "award" FROM "Opening" o, jsonb_array_elements(o."result" -> 'reports') x
      JOIN "BlindCopy" b ON b."code" = x ->> 'report' JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" r ON r."id" = s."reportId" WHERE o."roundId" = $1`,
    [roundId],
  )
  const known = new Map(rows.map((row) => [row.code, row]))
  const counted = final.outcome.reports.flatMap((one) => {
    const { reportId, title, rank, award } = known.get(one.report) ?? {}
    return reportId && title !== undefined ? [{ ...one, reportId, title, before: { rank: rank!, award: award! } }] : []
  })
  return {
    number: final.number,
    rows: counted.filter(({ points, award, before }) => Number(points) > 0 || award > 0 || before.award > 0),
  }
}
