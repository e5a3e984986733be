import type { Actor } from '../accounts/actor'
import { seatBinds } from '../accounts/judged.server'
import { maskPersonalData } from '../accounts/personal-data'
import type { FindingKind } from '../accounts/vocabulary'
import { pool } from '../server/db.server'
import { monthBounds, type DiaryFilter } from './filter'
import { excerpt, wordsOf } from './marks'
import type { Visibility } from './vocabulary'

export const pageSize = 50

export type ListedEntry = {
  id: string
  date: string
  place: string
  author: string
  activityCodes: string[]
  /** its beginning, or the place where the words looked for stand */
  text: string
  visibility: Visibility
  sensitive: boolean
  photos: number
  findings: { kind: FindingKind; summary: string }[]
}

// $1 person, $2 unit whose readable entries are wanted (null: the person's own); readableBy says the same to Prisma.
const readable = `CASE WHEN $2::uuid IS NULL THEN e."authorId" = $1::uuid
  ELSE e."organizationId" = $2::uuid AND e."visibility" <> 'PRIVATE' AND NOT e."sensitive"
    AND NOT EXISTS (SELECT FROM "ReportSource" x JOIN "Submission" n ON n."reportId" = x."reportId" JOIN "Entry" t ON t."submissionId" = n."id" JOIN "Seat" s ON s."roundId" = t."roundId"
      WHERE x."diaryEntryId" = e."id" AND s."personId" = $1::uuid AND ${seatBinds('s')} AND NOT EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = t."roundId")) END`

// then the filters
const query = {
  name: 'diary-list',
  text: `WITH hit AS (
    SELECT e."id", e."date", e."createdAt" FROM "DiaryEntry" e
      LEFT JOIN "ContactPoint" c ON c."id" = e."contactPointId"
      LEFT JOIN LATERAL (SELECT string_agg(f."summary", ' ') AS "words", array_agg(f."kind"::text) AS "kinds"
        FROM "Finding" f WHERE f."diaryEntryId" = e."id") f ON true
    WHERE e."deletedAt" IS NULL
      AND ${readable}
      AND ($3::uuid IS NULL OR e."authorId" = $3::uuid)
      AND ($4::date IS NULL OR e."date" >= $4::date AND e."date" < $5::date)
      AND ($6::text IS NULL OR $6 = ANY(e."activityCodes"))
      AND ($7::text IS NULL OR $7 = ANY(f."kinds"))
      AND ($8::uuid IS NULL OR e."contactPointId" = $8::uuid)
      AND NOT EXISTS (SELECT FROM unnest($9::text[]) word
        WHERE position(lower(word) IN lower(concat_ws(' ', e."text", e."place", c."name", f."words"))) = 0)
  ), page AS (SELECT * FROM hit ORDER BY "date" DESC, "createdAt" DESC, "id" LIMIT ${pageSize} OFFSET $10)
  SELECT (SELECT count(*)::int FROM hit) AS "total", coalesce((SELECT json_agg(json_build_object(
      'id', e."id", 'date', e."date", 'place', coalesce(c."town" || c."name", e."place"), 'author', a."name", 'activityCodes', e."activityCodes",
      'text', e."text", 'visibility', e."visibility", 'sensitive', e."sensitive",
      'photos', (SELECT count(*) FROM "Photo" p WHERE p."diaryEntryId" = e."id"),
      'findings', (SELECT coalesce(json_agg(json_build_object('kind', f."kind", 'summary', f."summary") ORDER BY f."position"), '[]')
        FROM "Finding" f WHERE f."diaryEntryId" = e."id")
    ) ORDER BY page."date" DESC, page."createdAt" DESC, page."id")
    FROM page JOIN "DiaryEntry" e USING ("id") JOIN "Person" a ON a."id" = e."authorId"
      LEFT JOIN "ContactPoint" c ON c."id" = e."contactPointId"), '[]') AS "rows"`,
}

/** A page of the actor's diary, newest first, in one round trip; of others' entries with personal data covered. */
export async function listEntries(actor: Actor, filter: DiaryFilter): Promise<{ total: number; rows: ListedEntry[] }> {
  const { author, activity, finding, point, q, page } = filter
  const { from, to } = span(filter)
  const [unit, words] = [unitOf(actor, filter), wordsOf(q)]
  const { rows } = await pool.query<{ total: number; rows: ListedEntry[] }>({
    ...query,
    values: [
      actor.id,
      unit,
      author ?? null,
      from,
      to,
      activity ?? null,
      finding ?? null,
      point ?? null,
      words,
      (page - 1) * pageSize,
    ],
  })
  const { total, rows: found } = rows[0]!
  const cover = unit ? maskPersonalData : (text: string) => text
  const shown = found.map((row) => ({
    ...row,
    place: cover(row.place),
    text: excerpt(cover(row.text), words),
    findings: row.findings.map((finding) => ({ ...finding, summary: cover(finding.summary) })),
  }))
  return { total, rows: shown }
}

/** Days of a month on which there are entries, with how many: { '2012-08-03': 2 }. */
export async function daysWithEntries(
  actor: Actor,
  filter: DiaryFilter,
  month: string,
): Promise<Record<string, number>> {
  const { from, to } = monthBounds(month)
  const { rows } = await pool.query<{ day: string; entries: number }>({
    name: 'diary-days',
    text: `SELECT to_char("date", 'YYYY-MM-DD') AS "day", count(*)::int AS "entries" FROM "DiaryEntry" e
      WHERE e."deletedAt" IS NULL AND e."date" >= $3::date AND e."date" < $4::date
        AND ${readable}
      GROUP BY 1`,
    values: [actor.id, unitOf(actor, filter), from, to],
  })
  return Object.fromEntries(rows.map(({ day, entries }) => [day, entries]))
}

/** The unit of a leader who looks at her unit; everyone else sees her own diary. */
const unitOf = (actor: Actor, { scope }: DiaryFilter) =>
  scope === 'unit' && actor.role === 'UNIT_LEADER' ? actor.unit.id : null

function span({ day, month }: DiaryFilter): { from: string | null; to: string | null } {
  if (day) return { from: day, to: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) }
  return month ? monthBounds(month) : { from: null, to: null }
}
