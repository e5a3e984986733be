import { z } from 'zod'
import { pool } from '../../server/db.server'

const pageSize = 50
const day = z.iso.date().or(z.literal('')).catch('')

/** What the audit log is searched for, in its address; what cannot be understood is left out. */
export const auditSearch = z.object({
  who: z.string().trim().max(40).catch(''),
  action: z.string().trim().max(60).catch(''),
  subject: z.string().trim().max(60).catch(''),
  from: day,
  to: day,
  /** sequence number below which the page begins */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})
export type AuditSearch = z.output<typeof auditSearch>

export type AuditEntry = {
  sequence: string
  at: Date
  who: string | null
  action: string
  subjectType: string
  subjectId: string
  detail: string
}

/**
 * A page of the audit, the newest first; paged by number, so that it may be of any length. That a sheet was submitted is
 * told and its total is not: whoever looks after the system may run the round too, in which nobody knows a score before
 * the opening.
 */
export async function readAuditLog({ who, action, subject, from, to, before }: AuditSearch) {
  const { rows } = await pool.query<AuditEntry>({
    name: 'audit-log',
    text: `SELECT e."sequence"::text, e."at", p."name" || '（' || p."username" || '）' AS "who", e."action", e."subjectType", e."subjectId", left((CASE e."action" WHEN 'score-sheet.submit' THEN e."detail" - 'total' ELSE e."detail" END)::text, 500) AS "detail"
      FROM "AuditEvent" e LEFT JOIN "Person" p ON p."id" = e."actorId"
      WHERE ($1::bigint IS NULL OR e."sequence" < $1)
        AND ($2 = '' OR e."actorId" IN (SELECT "id" FROM "Person" WHERE "username" = lower($2) OR "name" = $2))
        AND ($3 = '' OR starts_with(e."action", $3))
        AND ($4 = '' OR e."subjectId" = $4 OR e."subjectType" = $4)
        AND ($5 = '' OR e."at" >= ($5 || 'T00:00+08')::timestamptz AT TIME ZONE 'UTC')
        AND ($6 = '' OR e."at" < ($6 || 'T00:00+08')::timestamptz AT TIME ZONE 'UTC' + interval '1 day')
      ORDER BY e."sequence" DESC LIMIT ${pageSize + 1}`,
    values: [before ?? null, who, action, subject, from, to],
  })
  return { entries: rows.slice(0, pageSize), older: rows.length > pageSize ? rows[pageSize - 1]!.sequence : null }
}
