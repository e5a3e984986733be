import { pool } from '../../server/db.server'

/** Where an unopened or unfinished round stands. Withdrawn reports and released assignments do not count. */
export type RoundStanding = {
  id: string
  name: string
  scoringEndsAt: Date
  judgesPerReport: number
  passed: number
  unscreened: number
  confirmed: number
  seats: number
  drawn: boolean
  assigned: number
  submitted: number
  /** reports with fewer judges than the round asks for, while it is not opened */
  short: number
  approvedBy: string[]
  /** the work that both sides' approval ordered came to no result */
  openingFailed: boolean
  openedAt: Date | null
  awards: number
  /** end of the last day of the public notice; objections without an answer and the end of the day on which the first is due */
  noticeEnds: Date | null
  objections: number
  answerDue: Date | null
  decided: boolean
  certificates: number
}

/** SQL: the moment at which a day is over in Beijing. */
export const endOf = (day: string) => `${day}::timestamp + interval '16 hours'`

/** Assignments of the round `r` that count. */
const standing = `SELECT s.* FROM "Assignment" s WHERE s."roundId" = r."id" AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = s."id")
    AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = s."id")`

const query = {
  name: 'workbench-rounds',
  text: `SELECT r."id", r."name", r."scoringEndsAt", r."judgesPerReport", e.*, a.*, j.*, o."openedAt",
      (SELECT count(*)::int FROM "Seat" s WHERE s."roundId" = r."id" AND s."vacatedAt" IS NULL) AS "seats",
      EXISTS (SELECT FROM "Draw" d WHERE d."roundId" = r."id") AS "drawn",
      CASE WHEN o."roundId" IS NULL THEN (SELECT count(*)::int FROM (SELECT FROM "BlindCopy" b JOIN "Entry" n ON n."id" = b."entryId"
          LEFT JOIN (${standing}) x ON x."blindCopyId" = b."id"
        WHERE b."roundId" = r."id" AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = n."submissionId")
        GROUP BY b."id" HAVING count(x."id") < r."judgesPerReport") lacking) ELSE 0 END AS "short",
      ARRAY(SELECT p."role" FROM "StandingApproval" p WHERE p."roundId" = r."id") AS "approvedBy",
      coalesce((SELECT t."error" IS NOT NULL FROM "Task" t WHERE t."subjectId" = r."id" AND t."kind" = 'round.unseal' ORDER BY t."createdAt" DESC LIMIT 1), false) AS "openingFailed",
      (SELECT count(*)::int FROM "Award" g WHERE g."roundId" = r."id") AS "awards",
      (SELECT ${endOf('p."lastDay"')} FROM "PublicNotice" p WHERE p."roundId" = r."id") AS "noticeEnds",
      EXISTS (SELECT FROM "AwardDecision" d WHERE d."roundId" = r."id") AS "decided",
      (SELECT count(*)::int FROM "Certificate" c WHERE c."roundId" = r."id") AS "certificates"
    FROM "Round" r LEFT JOIN "Opening" o ON o."roundId" = r."id"
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s."verdict" = 'PASSED')::int AS "passed",
          count(*) FILTER (WHERE s."verdict" IS NULL)::int AS "unscreened",
          count(*) FILTER (WHERE s."verdict" = 'PASSED' AND b."id" IS NOT NULL)::int AS "confirmed"
        FROM "Entry" n LEFT JOIN "Screening" s ON s."entryId" = n."id" LEFT JOIN "BlindCopy" b ON b."entryId" = n."id"
        WHERE n."roundId" = r."id" AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = n."submissionId")) e
      CROSS JOIN LATERAL (SELECT count(*)::int AS "assigned", count(f."assignmentId")::int AS "submitted"
        FROM (${standing}) x LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = x."id") a
      CROSS JOIN LATERAL (SELECT count(*)::int AS "objections", ${endOf('min(b."dueOn")')} AS "answerDue" FROM "Objection" b
        WHERE b."roundId" = r."id" AND NOT EXISTS (SELECT FROM "ObjectionAnswer" n WHERE n."objectionId" = b."id")) j
    WHERE r."campaignId" = $1::uuid ORDER BY r."createdAt" DESC LIMIT 20`,
}

/** The rounds of a campaign, the newest first, in one round trip. */
export async function standingRounds(campaignId: string): Promise<RoundStanding[]> {
  return (await pool.query<RoundStanding>({ ...query, values: [campaignId] })).rows
}

/** Both sides have agreed to open the round, and the work that this ordered failed. */
export const stopped = ({ openedAt, approvedBy, openingFailed }: RoundStanding): boolean =>
  !openedAt && openingFailed && approvedBy.length === 2
