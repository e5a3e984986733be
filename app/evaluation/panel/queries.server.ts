import { pool } from '../../server/db.server'
import type { Declared } from './declared'

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

/** People with the judge's role who do not sit here; who has an entry of her own or has left her seat is marked. */
export async function listCandidates(roundId: string): Promise<Candidate[]> {
  const { rows } = await pool.query<Candidate>({
    name: 'judge-candidates',
    text: `SELECT p."id", p."name", o."shortName" AS "unit", p."post", p."expertise",
        EXISTS (SELECT FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" WHERE e."roundId" = $1 AND s."authorId" = p."id"
          AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")) AS "entrant",
        EXISTS (SELECT FROM "Seat" s WHERE s."roundId" = $1 AND s."personId" = p."id") AS "left"
      FROM "Person" p JOIN "Organization" o ON o."id" = p."organizationId"
      WHERE p."deactivatedAt" IS NULL AND EXISTS (SELECT FROM "RoleGrant" g WHERE g."personId" = p."id" AND g."role" = 'JUDGE' AND g."revokedAt" IS NULL)
        AND NOT EXISTS (SELECT FROM "Seat" s WHERE s."roundId" = $1 AND s."personId" = p."id" AND s."vacatedAt" IS NULL)
      ORDER BY o."code", p."name" LIMIT 300`,
    values: [roundId],
  })
  return rows
}

export type ConflictRow = {
  number: number
  judge: string
  title: string
  code: string | null
  source: 'TREE' | 'DECLARED' | 'ORGANIZER'
  reason: string
}

/** Conflicts of sitting judges, each with its source; the first 500. */
export async function listConflicts(roundId: string): Promise<ConflictRow[]> {
  const { rows } = await pool.query<ConflictRow>({
    name: 'conflicts',
    text: `SELECT s."number", p."name" AS "judge", r."title", b."code", c."source"::text, c."reason"
      FROM "ConflictOfInterest" c JOIN "Seat" s ON s."id" = c."seatId" AND s."vacatedAt" IS NULL JOIN "Person" p ON p."id" = s."personId"
      JOIN "Entry" e ON e."id" = c."entryId" JOIN "Submission" n ON n."id" = e."submissionId" JOIN "Report" r ON r."id" = n."reportId"
      LEFT JOIN "BlindCopy" b ON b."entryId" = e."id" WHERE s."roundId" = $1 ORDER BY s."number", r."title" LIMIT 500`,
    values: [roundId],
  })
  return rows
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
}

/** What sitting judges have declared, in their own words. */
export async function listDeclarations(roundId: string): Promise<DeclarationRow[]> {
  const { rows } = await pool.query<DeclarationRow>({
    name: 'declarations',
    text: `SELECT d."id", s."number", p."name" AS "judge", d."relation"::text, d."person", d."unit", d."note", d."declaredAt"
      FROM "ConflictDeclaration" d JOIN "Seat" s ON s."id" = d."seatId" AND s."vacatedAt" IS NULL JOIN "Person" p ON p."id" = s."personId"
      WHERE s."roundId" = $1 ORDER BY s."number", d."declaredAt"`,
    values: [roundId],
  })
  return rows
}
