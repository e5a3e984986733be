import type { Prisma } from '../../prisma/client/client'
import type { Transaction } from './db.server'

export type AuditRow = {
  /** who did it; null for the system itself */
  actorId: string | null
  /** verb and noun as the permission table has them: report.submit */
  action: string
  subjectType: string
  subjectId: string
  detail?: Prisma.InputJsonObject
}

/**
 * Leaves the rows of a state change in its own transaction. Call it last: the chain's lock is held until commit.
 * The database numbers and hashes the rows (trigger `chain`).
 */
export async function audit(tx: Transaction, ...rows: AuditRow[]): Promise<void> {
  for (const row of rows) {
    await tx.$executeRaw`INSERT INTO "AuditEvent" ("actorId", "action", "subjectType", "subjectId", "detail")
      VALUES (${row.actorId}::uuid, ${row.action}, ${row.subjectType}, ${row.subjectId}, ${JSON.stringify(row.detail ?? {})}::jsonb)`
  }
}
