import { pool } from '../../server/db.server'
import { declaredText, type Declared } from './declared'
import type { ConflictSearch, ConflictSource } from './schema'

export type SeatRow = {
  id: string
  number: number
  name: string
  unit: string
  expertise: string[]
  declaredAt: Date | null
  vacatedAt: Date | null
  vacatedReason: string | null
  conflicts: number
  assigned: number
  submitted: number
}

/** All seats of a round with what each judge has before her. */
export async function listSeats(roundId: string): Promise<SeatRow[]> {
  const { rows } = await pool.query<SeatRow>({
    name: 'seats',
    text: `SELECT s."id", s."number", p."name", o."shortName" AS "unit", p."expertise", s."declaredAt", s."vacatedAt", s."vacatedReason",
        (SELECT count(DISTINCT c."entryId")::int FROM "ConflictOfInterest" c WHERE c."seatId" = s."id") AS "conflicts",
        count(a."id") FILTER (WHERE q."assignmentId" IS NULL AND n."assignmentId" IS NULL)::int AS "assigned",
        count(f."assignmentId") FILTER (WHERE q."assignmentId" IS NULL AND n."assignmentId" IS NULL)::int AS "submitted"
      FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" JOIN "Organization" o ON o."id" = p."organizationId"
      LEFT JOIN "Assignment" a ON a."seatId" = s."id" LEFT JOIN "AssignmentRelease" q ON q."assignmentId" = a."id"
      LEFT JOIN "Recusal" n ON n."assignmentId" = a."id" LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      WHERE s."roundId" = $1 GROUP BY s."id", p."id", o."id" ORDER BY s."vacatedAt" IS NOT NULL, s."number"`,
    values: [roundId],
  })
  return rows
}

export type Candidate = {
  id: string
  name: string
  unit: string
  post: string
  expertise: string[]
  entrant: boolean
  left: boolean
}

const mostCandidates = 100

const matching = `($2 = '' OR "name" ILIKE '%' || $2 || '%' OR "unit" ILIKE '%' || $2 || '%' OR array_to_string("expertise", ' ') ILIKE '%' || $2 || '%')`

const candidates = `SELECT p."id", p."name", o."shortName" AS "unit", o."code", p."post", p."expertise",
    EXISTS (SELECT FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" WHERE e."roundId" = $1 AND s."authorId" = p."id"
      AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")) AS "entrant",
    EXISTS (SELECT FROM "Seat" s WHERE s."roundId" = $1 AND s."personId" = p."id") AS "left"
  FROM "Person" p JOIN "Organization" o ON o."id" = p."organizationId"
  WHERE p."deactivatedAt" IS NULL AND EXISTS (SELECT FROM "RoleGrant" g WHERE g."personId" = p."id" AND g."role" = 'JUDGE' AND g."revokedAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "Seat" s WHERE s."roundId" = $1 AND s."personId" = p."id" AND s."vacatedAt" IS NULL)`

/**
 * People with the judge's role who do not sit here, those first who are asked for first; who has an entry of her own or
 * has left her seat is marked. Of many the first are listed: words of name, unit or expertise find the others.
 */
export async function listCandidates(roundId: string, q = '', first: string[] = []) {
  const words = q.replace(/[\\%_]/g, '\\$&')
  const { rows } = await pool.query<Candidate>({
    name: 'judge-candidates',
    text: `SELECT "id", "name", "unit", "post", "expertise", "entrant", "left" FROM (${candidates}) c WHERE ${matching}
      ORDER BY array_position($3::uuid[], "id"), "code", "name" LIMIT ${mostCandidates}`,
    values: [roundId, words, first],
  })
  const counted = await pool.query<{ total: number; found: number; free: number }>({
    name: 'judge-candidates-total',
    text: `SELECT count(*)::int AS "total", count(*) FILTER (WHERE ${matching})::int AS "found",
        count(*) FILTER (WHERE NOT "entrant" AND NOT "left")::int AS "free" FROM (${candidates}) c`,
    values: [roundId, words],
  })
  return { rows, ...counted.rows[0]! }
}

const pageSize = 50

export type ConflictRow = {
  id: string
  number: number
  judge: string
  entryId: string
  title: string
  code: string | null
  source: ConflictSource
  reason: string
}

/** One page of the conflicts of sitting judges, each with its source: by seat, by source, by words of report or reason. */
export async function listConflicts(roundId: string, { seat, source, q, page }: ConflictSearch) {
  const from = `"ConflictOfInterest" c JOIN "Seat" s ON s."id" = c."seatId" AND s."vacatedAt" IS NULL JOIN "Person" p ON p."id" = s."personId"
      JOIN "Entry" e ON e."id" = c."entryId" JOIN "Submission" n ON n."id" = e."submissionId" JOIN "Report" r ON r."id" = n."reportId"
      LEFT JOIN "BlindCopy" b ON b."entryId" = e."id"
    WHERE s."roundId" = $1 AND ($2 = '' OR s."id"::text = $2) AND ($3 = '' OR c."source"::text = $3)
      AND ($4 = '' OR r."title" ILIKE '%' || $4 || '%' OR c."reason" ILIKE '%' || $4 || '%' OR b."code" ILIKE $4 || '%' OR n."receiptNumber" ILIKE $4 || '%')`
  const values = [roundId, seat, source, q.replace(/[\\%_]/g, '\\$&')]
  const { rows } = await pool.query<ConflictRow>({
    name: 'conflicts',
    text: `SELECT c."id", s."number", p."name" AS "judge", e."id" AS "entryId", r."title", b."code", c."source"::text, c."reason" FROM ${from}
      ORDER BY s."number", r."title", c."id" LIMIT ${pageSize} OFFSET $5`,
    values: [...values, (page - 1) * pageSize],
  })
  const counted = await pool.query<{ total: number }>({
    name: 'conflicts-total',
    text: `SELECT count(*)::int AS "total" FROM ${from}`,
    values,
  })
  const total = counted.rows[0]!.total
  return { rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export type DeclarationRow = {
  id: string
  number: number
  judge: string
  relation: Declared['relation']
  person: string
  unit: string
  note: string
  declaredAt: Date
  /** reports that the declaration bars */
  met: number
}

/** What sitting judges have declared, in their own words, and how many reports it met. */
export async function listDeclarations(roundId: string): Promise<DeclarationRow[]> {
  const { rows } = await pool.query<Omit<DeclarationRow, 'met'>>({
    name: 'declarations',
    text: `SELECT d."id", s."number", p."name" AS "judge", d."relation"::text, d."person", d."unit", d."note", d."declaredAt"
      FROM "ConflictDeclaration" d JOIN "Seat" s ON s."id" = d."seatId" AND s."vacatedAt" IS NULL JOIN "Person" p ON p."id" = s."personId"
      WHERE s."roundId" = $1 ORDER BY s."number", d."declaredAt"`,
    values: [roundId],
  })
  const { rows: barred } = await pool.query<{ number: number; reason: string; reports: number }>({
    name: 'declared-conflicts',
    text: `SELECT s."number", c."reason", count(*)::int AS "reports" FROM "ConflictOfInterest" c JOIN "Seat" s ON s."id" = c."seatId"
      WHERE s."roundId" = $1 AND s."vacatedAt" IS NULL AND c."source" = 'DECLARED' GROUP BY s."number", c."reason"`,
    values: [roundId],
  })
  return rows.map((row) => ({
    ...row,
    met: barred
      .filter(({ number, reason }) => number === row.number && reason.includes(declaredText(row)))
      .reduce((sum, { reports }) => sum + reports, 0),
  }))
}
