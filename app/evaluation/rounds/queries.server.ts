import { db, pool } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import type { RoundCounts } from '../lifecycle'
import { roundSettings, type RoundSettings } from '../schema'

/** The frame of every page of a round. @throws Response 404 where there is no such round */
export async function findRound(roundId: string) {
  const round = await db.round.findUnique({
    where: { id: recordId(roundId) },
    select: {
      id: true,
      name: true,
      campaignId: true,
      judgesPerReport: true,
      aggregation: true,
      settings: true,
      contactName: true,
      contactPhone: true,
      scoringStartsAt: true,
      scoringEndsAt: true,
      createdAt: true,
      previousId: true,
      campaign: { select: { year: true, name: true, reportsDueAt: true } },
      rubricVersion: { select: { id: true, name: true, version: true, criteria: true } },
      opening: { select: { openedAt: true } },
    },
  })
  if (!round) throw new Response(null, { status: 404 })
  const { opening, settings, ...rest } = round
  return { ...rest, settings: roundSettings.parse(settings), openedAt: opening?.openedAt ?? null }
}
export type RoundFrame = Awaited<ReturnType<typeof findRound>>

/** Every round, the newest first. */
export async function listRounds() {
  const { rows } = await pool.query<{
    id: string
    name: string
    year: number
    scoringStartsAt: Date
    scoringEndsAt: Date
    entries: number
    assigned: number
    submitted: number
    openedAt: Date | null
  }>({
    name: 'rounds',
    text: `SELECT r."id", r."name", c."year", r."scoringStartsAt", r."scoringEndsAt", o."openedAt",
        (SELECT count(*)::int FROM "Entry" e WHERE e."roundId" = r."id"
          AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId")) AS "entries",
        coalesce(a."assigned", 0)::int AS "assigned", coalesce(a."submitted", 0)::int AS "submitted"
      FROM "Round" r JOIN "Campaign" c ON c."id" = r."campaignId" LEFT JOIN "Opening" o ON o."roundId" = r."id"
      LEFT JOIN LATERAL (SELECT count(*) AS "assigned", count(f."assignmentId") AS "submitted" FROM ${standing('a')}
        LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" WHERE a."roundId" = r."id") a ON true
      ORDER BY c."year" DESC, r."createdAt" DESC LIMIT 100`,
  })
  return rows
}

/** The assignments that count, under an alias: neither released nor recused. */
function standing(alias: string): string {
  return `(SELECT x.* FROM "Assignment" x WHERE NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = x."id")
    AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = x."id")) ${alias}`
}

/** All figures of a round in one round trip. */
export async function countRound(roundId: string): Promise<RoundCounts> {
  const { rows } = await pool.query<RoundCounts>({
    name: 'round-counts',
    text: `WITH entry AS (
        SELECT e."id", s."verdict", w."submissionId" IS NOT NULL AS "withdrawn", d."entryId" IS NOT NULL AS "prepared", b."id" AS "copy"
        FROM "Entry" e LEFT JOIN "Screening" s ON s."entryId" = e."id" LEFT JOIN "Withdrawal" w ON w."submissionId" = e."submissionId"
        LEFT JOIN "BlindCopyDraft" d ON d."entryId" = e."id" LEFT JOIN "BlindCopy" b ON b."entryId" = e."id"
        WHERE e."roundId" = $1),
      copy AS (
        SELECT n."copy", count(a."id") AS "assigned", count(f."assignmentId") AS "submitted"
        FROM entry n LEFT JOIN ${standing('a')} ON a."blindCopyId" = n."copy"
        LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
        WHERE n."copy" IS NOT NULL AND NOT n."withdrawn" GROUP BY n."copy"),
      outside AS (
        SELECT s."late" AND l."submissionId" IS NULL AS "late" FROM "Round" r JOIN "Submission" s ON s."campaignId" = r."campaignId" AND s."principal"
        LEFT JOIN "LateAdmission" l ON l."submissionId" = s."id"
        WHERE r."id" = $1 AND r."previousId" IS NULL AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")
          AND NOT EXISTS (SELECT FROM "Entry" e WHERE e."submissionId" = s."id"
            AND (e."roundId" = $1 OR EXISTS (SELECT FROM "Draw" d WHERE d."roundId" = e."roundId"))))
      SELECT (SELECT count(*)::int FROM outside WHERE NOT "late") AS "waiting", (SELECT count(*)::int FROM outside WHERE "late") AS "late",
        count(*) FILTER (WHERE NOT "withdrawn")::int AS "entries",
        count(*) FILTER (WHERE NOT "withdrawn" AND "verdict" = 'PASSED')::int AS "passed",
        count(*) FILTER (WHERE NOT "withdrawn" AND "verdict" = 'REJECTED')::int AS "rejected",
        count(*) FILTER (WHERE "withdrawn")::int AS "withdrawn",
        count(*) FILTER (WHERE NOT "withdrawn" AND "verdict" = 'PASSED' AND "prepared" AND "copy" IS NULL)::int AS "prepared",
        count(*) FILTER (WHERE NOT "withdrawn" AND "verdict" = 'PASSED' AND "copy" IS NOT NULL)::int AS "confirmed",
        (SELECT count(*)::int FROM "Seat" WHERE "roundId" = $1 AND "vacatedAt" IS NULL) AS "seats",
        (SELECT count(*)::int FROM "Draw" WHERE "roundId" = $1) AS "drawn",
        (SELECT coalesce(sum("assigned"), 0)::int FROM copy) AS "assigned",
        (SELECT coalesce(sum("submitted"), 0)::int FROM copy) AS "submitted",
        (SELECT count(*)::int FROM copy, "Round" r WHERE r."id" = $1 AND copy."assigned" < r."judgesPerReport") AS "short",
        (SELECT count(*)::int FROM "StandingApproval" WHERE "roundId" = $1) AS "approvals",
        EXISTS (SELECT FROM "Opening" WHERE "roundId" = $1) AS "opened",
        coalesce((SELECT "error" IS NOT NULL FROM "Task" WHERE "subjectId" = $1 AND "kind" = 'round.unseal' ORDER BY "createdAt" DESC LIMIT 1), false) AS "openingFailed",
        (SELECT count(*)::int FROM "Award" WHERE "roundId" = $1) AS "awards",
        (SELECT "lastDay"::timestamp FROM "PublicNotice" WHERE "roundId" = $1) AS "noticeEnds",
        (SELECT count(*)::int FROM "Objection" o WHERE o."roundId" = $1 AND NOT EXISTS (SELECT FROM "ObjectionAnswer" a WHERE a."objectionId" = o."id")) AS "objections",
        (SELECT min(o."dueOn")::timestamp FROM "Objection" o WHERE o."roundId" = $1 AND NOT EXISTS (SELECT FROM "ObjectionAnswer" a WHERE a."objectionId" = o."id")) AS "answerDue",
        (SELECT "form"::text FROM "AwardDecision" WHERE "roundId" = $1) AS "decision",
        (SELECT count(*)::int FROM "Certificate" WHERE "roundId" = $1) AS "certificates"
      FROM entry`,
    values: [roundId],
  })
  return rows[0]!
}

/** The work behind the pages that was last ordered for a round, of one kind. */
export function lastTask(subjectId: string, kind: string) {
  return db.task.findFirst({
    where: { subjectId, kind },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      done: true,
      total: true,
      message: true,
      error: true,
      result: true,
      createdAt: true,
      finishedAt: true,
    },
  })
}

export type ChainLink = {
  id: string
  name: string
  stage: RoundSettings['stage']
  entries: number
  openedAt: Date | null
}

/** The rounds that lead to this one and those that follow from it, in order. */
export async function listChain(roundId: string): Promise<ChainLink[]> {
  const { rows } = await pool.query<ChainLink>({
    name: 'round-chain',
    text: `WITH RECURSIVE before AS (SELECT r."id", r."previousId", 0 AS "at" FROM "Round" r WHERE r."id" = $1
        UNION ALL SELECT r."id", r."previousId", b."at" - 1 FROM before b JOIN "Round" r ON r."id" = b."previousId" WHERE b."at" > -10),
      after AS (SELECT r."id", 0 AS "at" FROM "Round" r WHERE r."id" = $1
        UNION ALL SELECT r."id", a."at" + 1 FROM after a JOIN "Round" r ON r."previousId" = a."id" WHERE a."at" < 10),
      link AS (SELECT "id", "at" FROM before UNION SELECT "id", "at" FROM after)
      SELECT r."id", r."name", coalesce(r."settings" ->> 'stage', 'second') AS "stage", o."openedAt",
        (SELECT count(*)::int FROM "Entry" e WHERE e."roundId" = r."id" AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId")) AS "entries"
      FROM link l JOIN "Round" r ON r."id" = l."id" LEFT JOIN "Opening" o ON o."roundId" = r."id" ORDER BY l."at", r."createdAt"`,
    values: [roundId],
  })
  return rows
}
