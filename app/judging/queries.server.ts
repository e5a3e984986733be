import type { PoolClient } from 'pg'
import type { Rubric } from '../../scoring/score-sheet'
import type { Actor } from '../accounts/actor'
import { asJudge } from '../server/db.server'
import { now } from '../server/clock.server'
import { scoringPhase, sheetState } from './lifecycle'

// The judge's only reader. It speaks to PostgreSQL in the judges' role: no identity is within its reach.

type DeskRow = {
  code: string; title: string; characters: number; total: string | null; submitted: boolean; started: boolean; recused: boolean
  roundId: string; round: string; scoringStartsAt: Date; scoringEndsAt: Date
}

const deskQuery = {
  name: 'judge-desk',
  text: `SELECT b."code", b."title", b."characters", f."total", f."assignmentId" IS NOT NULL AS "submitted",
      s."assignmentId" IS NOT NULL AS "started", false AS "recused",
      r."id" AS "roundId", r."name" AS "round", r."scoringStartsAt", r."scoringEndsAt"
    FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Round" r ON r."id" = a."roundId"
    LEFT JOIN "ScoreSheet" s ON s."assignmentId" = a."id"
    LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
    ORDER BY r."scoringEndsAt" DESC, r."id", a."readingOrder", b."code"`,
}

/** The judge's rounds, newest first, each with her copies in her own reading order. */
export async function readDesk(actor: Actor) {
  const [rows, time] = await Promise.all([asJudge(actor.id, (client) => client.query<DeskRow>(deskQuery)), now()])
  const rounds = new Map<string, { id: string; name: string; phase: ReturnType<typeof scoringPhase>; scoringStartsAt: Date; scoringEndsAt: Date; now: Date; copies: ReturnType<typeof deskCopy>[] }>()
  for (const row of rows.rows) {
    const { roundId, round, scoringStartsAt, scoringEndsAt } = row
    const known = rounds.get(roundId) ?? { id: roundId, name: round, phase: scoringPhase(row, time), scoringStartsAt, scoringEndsAt, now: time, copies: [] }
    known.copies.push(deskCopy(row))
    rounds.set(roundId, known)
  }
  return [...rounds.values()]
}

const deskCopy = (row: DeskRow) => ({ code: row.code, title: row.title, characters: row.characters, total: row.total, state: sheetState(row) })

export type SheetRow = {
  assignmentId: string; code: string; title: string; html: string; characters: number; roundId: string; round: string
  scoringStartsAt: Date; scoringEndsAt: Date; criteria: Rubric
  scores: Record<string, string> | null; opinion: string | null; version: number | null
  submittedScores: Record<string, string> | null; submittedOpinion: string | null; total: string | null; submittedAt: Date | null
  previous: string | null; next: string | null; position: number; count: number; done: number
}

const sheetQuery = {
  name: 'judge-sheet',
  text: `WITH mine AS (
      SELECT a."id", a."roundId", b."code", f."assignmentId" IS NOT NULL AS "done",
        lag(b."code") OVER w AS "previous", lead(b."code") OVER w AS "next", row_number() OVER w AS "position"
      FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId"
      LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      WINDOW w AS (PARTITION BY a."roundId" ORDER BY a."readingOrder", b."code"))
    SELECT m."id" AS "assignmentId", b."code", b."title", b."html", b."characters", r."id" AS "roundId", r."name" AS "round",
      r."scoringStartsAt", r."scoringEndsAt", v."criteria", s."scores", s."opinion", s."version",
      f."scores" AS "submittedScores", f."opinion" AS "submittedOpinion", f."total", f."submittedAt",
      m."previous", m."next", m."position"::int,
      (SELECT count(*)::int FROM mine c WHERE c."roundId" = m."roundId") AS "count",
      (SELECT count(*)::int FROM mine c WHERE c."roundId" = m."roundId" AND c."done") AS "done"
    FROM mine m JOIN "BlindCopy" b ON b."code" = m."code" JOIN "Round" r ON r."id" = m."roundId"
    JOIN "RubricVersion" v ON v."id" = r."rubricVersionId"
    LEFT JOIN "ScoreSheet" s ON s."assignmentId" = m."id"
    LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = m."id"
    WHERE m."code" = $1`,
}

/** One blind copy with the judge's own sheet; a copy that is not hers does not exist (404). */
export async function readSheet(actor: Actor, code: string): Promise<SheetRow> {
  return asJudge(actor.id, (client) => findSheet(client, code))
}

export async function findSheet(client: PoolClient, code: string): Promise<SheetRow> {
  const { rows } = await client.query<SheetRow>({ ...sheetQuery, values: [code] })
  if (!rows[0]) throw new Response(null, { status: 404 })
  return rows[0]
}

/** Where a picture of a blind copy lies, if this judge has the copy. */
export async function readPicture(actor: Actor, code: string, fileId: string) {
  const { rows } = await asJudge(actor.id, (client) => client.query<{ storageKey: string; contentType: string }>(
    `SELECT f."storageKey", f."contentType" FROM "BlindCopyFile" f JOIN "BlindCopy" b ON b."id" = f."blindCopyId"
     WHERE b."code" = $1 AND f."id" = $2`, [code, fileId]))
  return rows[0] ?? null
}

/** Every copy of one round with its text, for printing. */
export async function readPacket(actor: Actor, roundId: string) {
  const { rows } = await asJudge(actor.id, (client) => client.query<{ code: string; title: string; html: string; criteria: Rubric; round: string }>(
    `SELECT b."code", b."title", b."html", v."criteria", r."name" AS "round"
     FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Round" r ON r."id" = a."roundId"
     JOIN "RubricVersion" v ON v."id" = r."rubricVersionId"
     WHERE r."id" = $1 ORDER BY a."readingOrder", b."code"`, [roundId]))
  return rows
}
