import { z } from 'zod'
import { pool } from '../../server/db.server'
import { verifyAuditChain } from '../../server/audit-chain.server'
import { eventGroups } from './wording'

const pageSize = 50
const groups = Object.keys(eventGroups) as (keyof typeof eventGroups)[]

export const ledgerSearch = z.object({
  group: z.enum(groups).catch('exceptions'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  check: z.literal('1').optional().catch(undefined),
})
export type LedgerSearch = z.output<typeof ledgerSearch>

export type LedgerEvent = {
  sequence: number
  at: Date
  action: string
  actor: string | null
  subjectType: string
  detail: Record<string, unknown>
  hash: string
}

/** One page of what happened, the newest first. */
export async function listEvents({ group, page }: LedgerSearch) {
  const actions = eventGroups[group].actions
  const where = '($1::text[] = \'{}\' OR e."action" = ANY ($1))'
  const [events, counted] = await Promise.all([
    pool.query<LedgerEvent>({
      name: 'ledger-events',
      text: `SELECT e."sequence"::float AS "sequence", e."at", e."action", p."name" AS "actor", e."subjectType", e."detail", e."hash"
        FROM "AuditEvent" e LEFT JOIN "Person" p ON p."id" = e."actorId" WHERE ${where} ORDER BY e."sequence" DESC LIMIT ${pageSize} OFFSET $2`,
      values: [actions, (page - 1) * pageSize],
    }),
    pool.query<{ total: number }>({
      name: 'ledger-total',
      text: `SELECT count(*)::int AS "total" FROM "AuditEvent" e WHERE ${where}`,
      values: [actions],
    }),
  ])
  const total = counted.rows[0]!.total
  return { events: events.rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

/** The last record of the chain and, when asked for, whether the whole chain holds. */
export async function readChain(check: boolean) {
  const { rows } = await pool.query<{ records: number; head: string; at: Date }>({
    name: 'ledger-head',
    text: `SELECT "sequence"::float AS "records", "hash" AS "head", "at" FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1`,
  })
  return { last: rows[0] ?? null, state: check ? await verifyAuditChain(pool) : null }
}

export type LedgerRound = {
  id: string
  name: string
  year: number
  openedAt: Date | null
  approvals: { role: 'ORGANIZER' | 'SUPERVISOR'; name: string; at: string }[]
  draws: { id: string; seed: number; at: string; by: string; added: number }[]
}

/** Draws with their seeds, approvals and openings of every round. */
export async function listLedgerRounds(): Promise<LedgerRound[]> {
  const utc = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  const { rows } = await pool.query<LedgerRound>({
    name: 'ledger-rounds',
    text: `SELECT r."id", r."name", c."year", o."openedAt",
        coalesce((SELECT json_agg(json_build_object('role', a."role", 'name', p."name", 'at', ${utc('a."approvedAt"')}) ORDER BY a."approvedAt")
          FROM "StandingApproval" a JOIN "Person" p ON p."id" = a."personId" WHERE a."roundId" = r."id"), '[]') AS "approvals",
        coalesce((SELECT json_agg(json_build_object('id', d."id", 'seed', d."seed", 'at', ${utc('d."drawnAt"')}, 'by', p."name",
            'added', jsonb_array_length(coalesce(d."result" -> 'added', '[]'))) ORDER BY d."drawnAt")
          FROM "Draw" d JOIN "Person" p ON p."id" = d."drawnById" WHERE d."roundId" = r."id"), '[]') AS "draws"
      FROM "Round" r JOIN "Campaign" c ON c."id" = r."campaignId" LEFT JOIN "Opening" o ON o."roundId" = r."id" ORDER BY c."year" DESC, r."createdAt" DESC LIMIT 50`,
  })
  return rows
}
