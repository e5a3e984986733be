import type { PoolClient } from 'pg'

/** The judges' role may add audit rows but read none; the database chains them. Call it last. */
export async function auditAsJudge(
  client: PoolClient,
  judgeId: string,
  action: string,
  subjectId: string,
  detail: Record<string, unknown> = {},
  subjectType = 'Assignment',
) {
  await client.query(
    `INSERT INTO "AuditEvent" ("actorId", "action", "subjectType", "subjectId", "detail") VALUES ($1, $2, $5, $3, $4)`,
    [judgeId, action, subjectId, JSON.stringify(detail), subjectType],
  )
}
