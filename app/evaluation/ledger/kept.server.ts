import { db, type Transaction } from '../../server/db.server'
import type { Kept } from './kept'

const fingerprint = (column: string) => `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`

const text = `SELECT json_build_object(
  'sheets', coalesce((SELECT json_agg(json_build_object('assignment', f."assignmentId", 'report', b."code", 'judge', s."number"::text, 'marks', f."scores", 'total', f."total"::text,
      'opinion', ${fingerprint('f."opinion"')}) ORDER BY b."code", s."number") FROM "ScoreSheetSubmission" f JOIN "Assignment" a ON a."id" = f."assignmentId"
    JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" WHERE a."roundId" = r."id"), '[]'),
  'objections', coalesce((SELECT json_agg(json_build_object('objection', o."id", 'text', ${fingerprint('o."text"')}, 'upheld', n."upheld", 'answer', ${fingerprint('n."answer"')}))
    FROM "Objection" o LEFT JOIN "ObjectionAnswer" n ON n."objectionId" = o."id" WHERE o."roundId" = r."id"), '[]'),
  'awards', coalesce((SELECT json_agg(json_build_array(b."code", w."grade", w."place") ORDER BY b."code") FROM "Award" w JOIN "BlindCopy" b ON b."entryId" = w."entryId" WHERE w."roundId" = r."id"), '[]')) AS "kept"
  FROM "Round" r WHERE r."id" = $1::uuid`

/** What the tables of a round hold now of what its ledger noted when it happened. */
export async function readKept(roundId: string, tx: Pick<Transaction, '$queryRawUnsafe'> = db): Promise<Kept> {
  const [row] = await tx.$queryRawUnsafe<{ kept: Kept }[]>(text, roundId)
  return row!.kept
}
