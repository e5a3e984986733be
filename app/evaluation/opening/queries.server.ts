import type { Rubric } from '../../../scoring'
import { db, pool } from '../../server/db.server'
import type { OpeningResult, ReportResult } from './compute'
import type { ChangedAward, JudgeSheet, ResultRow, ResultSearch, ResultSummary } from './result'

const pageSize = 50
const orders: Record<ResultSearch['sort'], string> = {
  rank: `(x ->> 'rank')::int`,
  calibrated: `(x ->> 'calibratedRank')::int`,
  change: `abs((x ->> 'rank')::int - (x ->> 'calibratedRank')::int) DESC`,
  spread: `(x ->> 'sd')::float DESC NULLS LAST`,
}

/**
 * One page of the opened result with the identities that join it now; what the list does not show is left out, `tiedWith`
 * of openings by earlier versions too. @throws Response 404 before opening
 */
export async function listResults(
  roundId: string,
  { sort, page }: Pick<ResultSearch, 'sort' | 'page'>,
  limit = pageSize,
) {
  const { rows } = await pool.query<{ total: number; rows: ResultRow[] | null }>({
    name: `results-${sort}`,
    text: `SELECT jsonb_array_length(o."result" -> 'reports') AS "total", (
        SELECT json_agg(y."x" - ARRAY['mean', 'spread', 'over', 'calibratedAward', 'tiedWith'] || jsonb_build_object('tied', y."tied", 'apart', y."x" -> 'over' <> '[]',
          'title', v."content" ->> 'title', 'author', p."name", 'unit', u."shortName", 'city', t."shortName") ORDER BY y."at")
        FROM (SELECT x, row_number() OVER (ORDER BY ${orders[sort]}, x ->> 'report') AS "at", count(*) OVER (PARTITION BY (x ->> 'rank')::int) > 1 AS "tied" FROM jsonb_array_elements(o."result" -> 'reports') x
          ORDER BY "at" LIMIT $3 OFFSET $2) y
        JOIN "BlindCopy" b ON b."code" = y."x" ->> 'report' JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" s ON s."id" = e."submissionId"
        JOIN "Revision" v ON v."id" = s."revisionId" JOIN "Report" r ON r."id" = s."reportId" JOIN "Person" p ON p."id" = s."authorId"
        JOIN "Organization" u ON u."id" = r."organizationId" LEFT JOIN "Organization" t ON t."code" = u."cityCode" AND u."level" <> 'CITY') AS "rows"
      FROM "Opening" o WHERE o."roundId" = $1`,
    values: [roundId, (page - 1) * limit, limit],
  })
  if (!rows[0]) throw new Response(null, { status: 404 })
  return { rows: rows[0].rows ?? [], total: rows[0].total, pages: Math.max(1, Math.ceil(rows[0].total / limit)) }
}

/** What the result says as a whole: agreement, judges, awards that would change under the calibrated ranking. */
export async function readSummary(roundId: string): Promise<ResultSummary> {
  const { rows } = await pool.query<{
    summary: Omit<OpeningResult, 'reports'>
    openedAt: Date
    seed: number
    names: Record<string, string> | null
    changed: ChangedAward[] | null
  }>({
    name: 'result-summary',
    text: `SELECT o."result" - 'reports' AS "summary", o."openedAt", (o."inputs" ->> 'seed')::bigint::float AS "seed",
        (SELECT json_object_agg(s."number"::text, p."name") FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" WHERE s."roundId" = o."roundId") AS "names",
        (SELECT json_agg(json_build_object('report', x -> 'report', 'title', r."title", 'rank', x -> 'rank', 'award', x -> 'award', 'calibratedRank', x -> 'calibratedRank', 'calibratedAward', x -> 'calibratedAward', 'pAward', x -> 'pAward')
          ORDER BY (x ->> 'rank')::int) FROM jsonb_array_elements(o."result" -> 'reports') x
          JOIN "BlindCopy" b ON b."code" = x ->> 'report' JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" n ON n."id" = e."submissionId" JOIN "Report" r ON r."id" = n."reportId"
          WHERE x -> 'award' <> x -> 'calibratedAward') AS "changed"
      FROM "Opening" o WHERE o."roundId" = $1`,
    values: [roundId],
  })
  if (!rows[0]) throw new Response(null, { status: 404 })
  const { summary, names, changed, ...rest } = rows[0]
  return { ...summary, ...rest, names: names ?? {}, changed: changed ?? [] }
}

/** The counted sheets of one seat beside the official scores, the lowest against them first, and who sits there. */
export async function readJudge(
  roundId: string,
  judge: string,
): Promise<{ judge: string; name: string; sheets: JudgeSheet[] }> {
  const [{ rows }, seat] = await Promise.all([
    pool.query<JudgeSheet>({
      name: 'result-judge',
      text: `SELECT s ->> 'report' AS "report", r."title", s ->> 'total' AS "total", x ->> 'score' AS "score", (x ->> 'rank')::int AS "rank", (s ->> 'total')::float - (x ->> 'score')::float AS "difference"
        FROM "Opening" o CROSS JOIN jsonb_array_elements(o."inputs" -> 'sheets') s JOIN jsonb_array_elements(o."result" -> 'reports') x ON x ->> 'report' = s ->> 'report'
        JOIN "BlindCopy" b ON b."code" = s ->> 'report' JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" n ON n."id" = e."submissionId" JOIN "Report" r ON r."id" = n."reportId"
        WHERE o."roundId" = $1 AND s ->> 'judge' = $2 ORDER BY "difference", "report"`,
      values: [roundId, judge],
    }),
    db.seat.findFirst({ where: { roundId, number: Number(judge) }, select: { person: { select: { name: true } } } }),
  ])
  if (!seat || rows.length === 0) throw new Response(null, { status: 404 })
  return { judge, name: seat.person.name, sheets: rows }
}

/** One report's result with every sheet behind it, those that do not count marked. */
export async function readResult(roundId: string, code: string) {
  const [opening, copy] = await Promise.all([
    pool.query<{
      result: ReportResult
      reports: number
      places: number
      equals: string[] | null
      tied: number
      tiedWith: string[] | null
    }>(
      `SELECT x AS "result", jsonb_array_length(o."result" -> 'reports') AS "reports", (SELECT sum(q::int)::int FROM jsonb_array_elements_text(o."result" -> 'quota') q) AS "places",
        (SELECT json_agg(y -> 'report' ORDER BY (y ->> 'rank')::int, y ->> 'report') FROM jsonb_array_elements(o."result" -> 'reports') y WHERE y -> 'score' = x -> 'score' AND y -> 'rank' <> x -> 'rank') AS "equals",
        t."tied", t."tiedWith"
      FROM "Opening" o, jsonb_array_elements(o."result" -> 'reports') x,
        LATERAL (SELECT count(*)::int AS "tied", (array_agg(y ->> 'report' ORDER BY y ->> 'report'))[:20] AS "tiedWith" FROM jsonb_array_elements(o."result" -> 'reports') y
          WHERE y -> 'rank' = x -> 'rank' AND y ->> 'report' <> $2) t
      WHERE o."roundId" = $1 AND x ->> 'report' = $2`,
      [roundId, code],
    ),
    db.blindCopy.findFirst({
      where: { code, roundId },
      select: {
        entry: {
          select: {
            submission: {
              select: {
                report: {
                  select: {
                    id: true,
                    title: true,
                    organization: { select: { name: true } },
                    author: { select: { name: true } },
                  },
                },
              },
            },
          },
        },
        round: { select: { rubricVersion: { select: { criteria: true } } } },
        assignments: {
          where: { submission: { isNot: null } },
          orderBy: { seat: { number: 'asc' } },
          select: {
            release: { select: { reason: true } },
            seat: { select: { number: true, person: { select: { name: true } } } },
            submission: { select: { scores: true, total: true, opinion: true, submittedAt: true } },
          },
        },
      },
    }),
  ])
  const [opened] = opening.rows
  if (!opened || !copy) throw new Response(null, { status: 404 })
  const { report } = copy.entry.submission
  return {
    ...opened,
    code,
    reportId: report.id,
    title: report.title,
    unit: report.organization.name,
    author: report.author.name,
    rubric: copy.round.rubricVersion.criteria as unknown as Rubric,
    sheets: copy.assignments.map(({ seat, submission, release }) => ({
      number: seat.number,
      judge: seat.person.name,
      marks: submission!.scores as Record<string, string>,
      total: submission!.total.toFixed(2),
      opinion: submission!.opinion,
      submittedAt: submission!.submittedAt,
      annulled: release?.reason ?? null,
    })),
  }
}

/** Who has approved the round as it stands, with name and time; and which sides approved it as it stood before. */
export async function listApprovals(roundId: string) {
  const { rows } = await pool.query<{
    role: 'ORGANIZER' | 'SUPERVISOR'
    name: string
    approvedAt: Date
    stands: boolean
  }>({
    name: 'approvals',
    text: `SELECT DISTINCT ON (a."role") a."role"::text, p."name", a."approvedAt", EXISTS (SELECT FROM "StandingApproval" s WHERE s."roundId" = a."roundId" AND s."role" = a."role"::text) AS "stands"
        FROM "OpeningApproval" a JOIN "Person" p ON p."id" = a."personId" WHERE a."roundId" = $1 ORDER BY a."role", a."approvedAt" DESC`,
    values: [roundId],
  })
  return {
    approvals: rows.filter(({ stands }) => stands).map(({ stands: _stands, ...given }) => given),
    lapsed: rows.filter(({ stands }) => !stands).map(({ role }) => role),
  }
}
