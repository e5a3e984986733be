import type { PoolClient } from 'pg'

/** The judges' role may add audit rows but read none; the database chains them. Call it last. */
export async function auditAsJudge(client: PoolClient, judgeId: string, action: string, assignmentId: string, detail: Record<string, unknown> = {}) {
  await client.query(
    `INSERT INTO "AuditEvent" ("actorId", "action", "subjectType", "subjectId", "detail") VALUES ($1, $2, 'Assignment', $3, $4)`,
    [judgeId, action, assignmentId, JSON.stringify(detail)],
  )
}
