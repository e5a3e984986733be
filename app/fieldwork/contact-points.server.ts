import type { Actor } from '../accounts/actor'
import { pool } from '../server/db.server'

export type ListedContactPoint = {
  id: string
  name: string
  kind: 'VILLAGE' | 'COMMUNITY'
  town: string
  since: string
  until: string | null
  /** Closed, and opened again as another point. */
  replaced: boolean
  visits: number
  lastVisit: string | null
}

/** All contact points of the actor's unit, standing ones first, with how often the diaries went there. */
export async function listContactPoints(actor: Actor): Promise<ListedContactPoint[]> {
  const { rows } = await pool.query<ListedContactPoint>({
    name: 'contact-points',
    text: `SELECT c."id", c."name", c."kind", c."town", to_char(c."since", 'YYYY-MM-DD') AS "since", to_char(c."until", 'YYYY-MM-DD') AS "until",
        EXISTS (SELECT FROM "ContactPoint" t WHERE c."until" IS NOT NULL AND t."until" IS NULL AND t."organizationId" = c."organizationId"
          AND t."town" = c."town" AND t."name" = c."name") AS "replaced",
        count(e."id")::int AS "visits", to_char(max(e."date"), 'YYYY-MM-DD') AS "lastVisit"
      FROM "ContactPoint" c LEFT JOIN "DiaryEntry" e ON e."contactPointId" = c."id" AND e."organizationId" = $1::uuid AND e."deletedAt" IS NULL
      WHERE c."organizationId" = $1::uuid GROUP BY c."id" ORDER BY c."until" IS NOT NULL, c."town", c."name", c."id"`,
    values: [actor.unit.id],
  })
  return rows
}
