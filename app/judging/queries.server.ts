import type { PoolClient } from 'pg'
import type { Rubric } from '../../scoring/score-sheet'
import type { Actor } from '../accounts/actor'
import { asJudge } from '../server/db.server'
import { now } from '../server/clock.server'
import type { DeskCopy, DeskRound } from './desk'
import { scoringPhase, sheetState } from './lifecycle'
import type { Contact } from './wording'

// The judge's only reader. It speaks to PostgreSQL in the judges' role: no identity is within its reach.

/** The assignments that count; a copy given anew has an older one that was released. */
const standing = `(SELECT x.* FROM (SELECT "id", "roundId", "seatId", "blindCopyId", "readingOrder", "attempt", "dueAt" FROM "Assignment") x
  WHERE NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = x."id"))`

/** Times and rules a sheet is written by; who was given it late has a later deadline of her own. */
const times = `r."scoringStartsAt", greatest(r."scoringEndsAt", a."dueAt") AS "scoringEndsAt", coalesce((r."settings" ->> 'graceMinutes')::int, 30) AS "graceMinutes"`

type DeskRow = {
  code: string
  title: string
  characters: number
  total: string | null
  submitted: boolean
  started: boolean
  roundId: string
  dueAt: Date | null
  attempt: number
}
type RoundRow = Omit<DeskRound, 'now' | 'phase' | 'copies'>

const deskQuery = {
  name: 'judge-desk',
  text: `SELECT b."code", b."title", b."characters", f."total", f."assignmentId" IS NOT NULL AS "submitted", s."assignmentId" IS NOT NULL AS "started", a."roundId", a."dueAt", a."attempt"
    FROM ${standing} a JOIN "BlindCopy" b ON b."id" = a."blindCopyId"
    LEFT JOIN "ScoreSheet" s ON s."assignmentId" = a."id"
    LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
    ORDER BY a."readingOrder", b."code"`,
}

/** Whom she calls. */
const contact = `r."contactName", r."contactPhone"`

const roundsQuery = {
  name: 'judge-rounds',
  text: `SELECT r."id", r."name", r."scoringStartsAt", r."scoringEndsAt", coalesce((r."settings" ->> 'graceMinutes')::int, 30) AS "graceMinutes", s."declaredAt", ${contact}, v."criteria" AS "rubric"
    FROM "Seat" s JOIN "Round" r ON r."id" = s."roundId" JOIN "RubricVersion" v ON v."id" = r."rubricVersionId" ORDER BY r."scoringEndsAt" DESC, r."id"`,
}

/** The rounds the judge sits in, newest first, each with her copies in her own reading order. */
export async function readDesk(actor: Actor): Promise<DeskRound[]> {
  const [[rounds, copies], time] = await Promise.all([
    asJudge(
      actor.id,
      async (client) =>
        [(await client.query<RoundRow>(roundsQuery)).rows, (await client.query<DeskRow>(deskQuery)).rows] as const,
    ),
    now(),
  ])
  return rounds.map((round) => {
    const mine = copies.filter(({ roundId }) => roundId === round.id)
    return {
      ...round,
      now: time,
      phase: scoringPhase(round, time),
      copies: mine.map((row) => deskCopy(row, round, time)),
    }
  })
}

function deskCopy(row: DeskRow, round: RoundRow, time: Date): DeskCopy {
  const { code, title, characters, total } = row
  const dueAt = row.dueAt && row.dueAt > round.scoringEndsAt ? row.dueAt : null
  return {
    code,
    title,
    characters,
    total,
    dueAt,
    again: row.attempt > 1 && !row.submitted,
    phase: scoringPhase(dueAt ? { ...round, scoringEndsAt: dueAt } : round, time),
    state: sheetState(row),
  }
}

export type SheetRow = Contact & {
  assignmentId: string
  attempt: number
  code: string
  title: string
  html: string
  characters: number
  roundId: string
  round: string
  scoringStartsAt: Date
  scoringEndsAt: Date
  graceMinutes: number
  criteria: Rubric
  scores: Record<string, string> | null
  opinion: string | null
  version: number | null
  submittedScores: Record<string, string> | null
  submittedOpinion: string | null
  total: string | null
  submittedAt: Date | null
  others: string[]
  previous: string | null
  next: string | null
  position: number
  count: number
  done: number
  totals: string[]
}

const sheetQuery = {
  name: 'judge-sheet',
  text: `WITH mine AS (
      SELECT a."id", a."roundId", a."attempt", a."dueAt", b."code", f."total",
        lag(b."code") OVER w AS "previous", lead(b."code") OVER w AS "next", row_number() OVER w AS "position"
      FROM ${standing} a JOIN "BlindCopy" b ON b."id" = a."blindCopyId"
      LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      WINDOW w AS (PARTITION BY a."roundId" ORDER BY a."readingOrder", b."code"))
    SELECT a."id" AS "assignmentId", a."attempt", b."code", b."title", b."html", b."characters", r."id" AS "roundId", r."name" AS "round",
      ${times}, ${contact}, v."criteria", s."scores", s."opinion", s."version",
      f."scores" AS "submittedScores", f."opinion" AS "submittedOpinion", f."total", f."submittedAt",
      array(SELECT t::text FROM others_totals(a."id") t) AS "others", a."previous", a."next", a."position"::int,
      (SELECT count(*)::int FROM mine c WHERE c."roundId" = a."roundId") AS "count",
      (SELECT count(c."total")::int FROM mine c WHERE c."roundId" = a."roundId") AS "done",
      array(SELECT c."total"::text FROM mine c WHERE c."roundId" = a."roundId" AND c."total" IS NOT NULL ORDER BY c."total") AS "totals"
    FROM mine a JOIN "BlindCopy" b ON b."code" = a."code" JOIN "Round" r ON r."id" = a."roundId"
    JOIN "RubricVersion" v ON v."id" = r."rubricVersionId"
    LEFT JOIN "ScoreSheet" s ON s."assignmentId" = a."id"
    LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
    WHERE a."code" = $1`,
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

/** The next copy of a round, in her order, that this judge has not submitted; null when she is done. */
export async function nextOpen(client: PoolClient, roundId: string): Promise<string | null> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT b."code" FROM ${standing} a JOIN "BlindCopy" b ON b."id" = a."blindCopyId"
     LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
     WHERE a."roundId" = $1 AND f."assignmentId" IS NULL ORDER BY a."readingOrder", b."code" LIMIT 1`,
    [roundId],
  )
  return rows[0]?.code ?? null
}

/** Where a picture of a blind copy lies, if this judge has the copy. */
export async function readPicture(actor: Actor, code: string, fileId: string) {
  const { rows } = await asJudge(actor.id, (client) =>
    client.query<{ storageKey: string; contentType: string }>(
      `SELECT f."storageKey", f."contentType" FROM "BlindCopyFile" f JOIN "BlindCopy" b ON b."id" = f."blindCopyId"
     WHERE b."code" = $1 AND f."id" = $2`,
      [code, fileId],
    ),
  )
  return rows[0] ?? null
}

type PacketRow = Contact & {
  code: string
  title: string
  content: unknown
  html: string
  files: { id: string; storageKey: string }[]
  criteria: Rubric
  round: string
}

/** Every copy of one round that counts for her, with its text and pictures, for printing. @throws Response 404 where there is none */
export async function readPacket(actor: Actor, roundId: string) {
  const { rows } = await asJudge(actor.id, (client) =>
    client.query<PacketRow>(
      `SELECT b."code", b."title", b."content", b."html", v."criteria", r."name" AS "round", ${contact},
       (SELECT coalesce(json_agg(json_build_object('id', f."id", 'storageKey', f."storageKey")), '[]') FROM "BlindCopyFile" f WHERE f."blindCopyId" = b."id") AS "files"
     FROM ${standing} a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Round" r ON r."id" = a."roundId"
     JOIN "RubricVersion" v ON v."id" = r."rubricVersionId"
     WHERE r."id" = $1 ORDER BY a."readingOrder", b."code"`,
      [roundId],
    ),
  )
  if (rows.length === 0) throw new Response(null, { status: 404 })
  return rows
}
