import { pool } from '../../server/db.server'

export type JudgeProgress = {
  seatId: string
  number: number
  name: string
  phone: string | null
  assigned: number
  submitted: number
  drafts: number
  recused: number
  lastAt: Date | null
}

/** How far each judge is; no score is read. */
export async function listJudgeProgress(roundId: string): Promise<JudgeProgress[]> {
  const { rows } = await pool.query<JudgeProgress>({
    name: 'judge-progress',
    text: `SELECT s."id" AS "seatId", s."number", p."name", p."phone",
        count(a."id") FILTER (WHERE a."standing")::int AS "assigned", count(f."assignmentId") FILTER (WHERE a."standing")::int AS "submitted",
        count(d."assignmentId") FILTER (WHERE a."standing" AND f."assignmentId" IS NULL)::int AS "drafts", count(a."id") FILTER (WHERE a."recused")::int AS "recused",
        greatest(max(f."submittedAt"), max(d."updatedAt")) AS "lastAt"
      FROM "Seat" s JOIN "Person" p ON p."id" = s."personId"
      LEFT JOIN (SELECT x."id", x."seatId", q."assignmentId" IS NULL AND n."assignmentId" IS NULL AS "standing", n."assignmentId" IS NOT NULL AS "recused"
        FROM "Assignment" x LEFT JOIN "AssignmentRelease" q ON q."assignmentId" = x."id" LEFT JOIN "Recusal" n ON n."assignmentId" = x."id"
        WHERE x."roundId" = $1) a ON a."seatId" = s."id"
      LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" LEFT JOIN "ScoreSheet" d ON d."assignmentId" = a."id"
      WHERE s."roundId" = $1 GROUP BY s."id", p."id" HAVING s."vacatedAt" IS NULL OR count(a."id") > 0 ORDER BY s."number"`,
    values: [roundId],
  })
  return rows
}

/** One assignment in the matrix: seat number, place of the report in the order of codes, state. */
export type Cell = [seat: number, report: number, state: 'submitted' | 'draft' | 'open']

/** Judges × reports: which sheets are in. Codes are in their own order, which tells nothing. */
export async function readMatrix(roundId: string): Promise<{ codes: string[]; cells: Cell[] }> {
  const { rows } = await pool.query<{ code: string; cells: [number, Cell[2]][] | null }>({
    name: 'matrix',
    text: `SELECT b."code", json_agg(json_build_array(s."number", CASE WHEN f."assignmentId" IS NOT NULL THEN 'submitted' WHEN d."assignmentId" IS NOT NULL THEN 'draft' ELSE 'open' END))
          FILTER (WHERE a."id" IS NOT NULL AND q."assignmentId" IS NULL AND n."assignmentId" IS NULL) AS "cells"
      FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId" LEFT JOIN "Assignment" a ON a."blindCopyId" = b."id" LEFT JOIN "Seat" s ON s."id" = a."seatId"
      LEFT JOIN "AssignmentRelease" q ON q."assignmentId" = a."id" LEFT JOIN "Recusal" n ON n."assignmentId" = a."id"
      LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" LEFT JOIN "ScoreSheet" d ON d."assignmentId" = a."id"
      WHERE b."roundId" = $1 AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId") GROUP BY b."id" ORDER BY b."code"`,
    values: [roundId],
  })
  return {
    codes: rows.map(({ code }) => code),
    cells: rows.flatMap(({ cells }, report) => (cells ?? []).map(([seat, state]): Cell => [seat, report, state])),
  }
}

export type OpenSheet = {
  assignmentId: string
  seatId: string
  code: string
  title: string
  begun: boolean
  submitted: boolean
  dueAt: Date | null
  reason: string
}

/** The sheets of one judge, those not submitted first. */
export async function listSheets(roundId: string, seatId: string): Promise<OpenSheet[]> {
  const { rows } = await pool.query<OpenSheet>({
    name: 'seat-sheets',
    text: `SELECT a."id" AS "assignmentId", a."seatId", b."code", b."title", d."assignmentId" IS NOT NULL AS "begun", f."assignmentId" IS NOT NULL AS "submitted", a."dueAt", a."reason"
      FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" LEFT JOIN "ScoreSheet" d ON d."assignmentId" = a."id"
      LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      WHERE a."roundId" = $1 AND a."seatId"::text = $2 AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id")
        AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id") ORDER BY f."assignmentId" IS NOT NULL, b."code"`,
    values: [roundId, seatId],
  })
  return rows
}
