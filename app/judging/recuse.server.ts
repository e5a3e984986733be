import type { Actor } from '../accounts/actor'
import { asJudge } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { auditAsJudge } from './audit.server'
import { findSheet } from './queries.server'
import type { RecusalInput } from './schema'

/** Steps back from one copy. It leaves her desk at once; the organiser gives it to another judge. */
export async function recuse(actor: Actor, code: string, input: RecusalInput): Promise<void> {
  await asJudge(actor.id, async (client) => {
    const row = await findSheet(client, code)
    if (row.submittedAt) throw new Refusal('这份评分表已经提交。如须回避，请联系评选组织者和监督员处理。')
    const { rowCount } = await client.query(
      `INSERT INTO "Recusal" ("assignmentId", "kind", "reason") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [row.assignmentId, input.kind, input.reason],
    )
    if (rowCount) await auditAsJudge(client, actor.id, 'assignment.recuse', row.assignmentId, { kind: input.kind })
  })
}
