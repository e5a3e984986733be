import type { Actor } from '../accounts/actor'
import { asJudge } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { auditAsJudge } from './audit.server'
import { findSheet } from './queries.server'
import type { RecusalInput } from './schema'
import { officeOf } from './wording'

/** What the database answers once both sides have agreed to open the round. */
const beingOpened = 'FQ001'

/**
 * Steps back from one copy, whether its sheet is submitted or not: a submitted one is kept and no longer counts. The
 * copy leaves her desk at once; the organiser gives it to another judge.
 */
export async function recuse(actor: Actor, code: string, input: RecusalInput): Promise<void> {
  await asJudge(actor.id, async (client) => {
    const row = await findSheet(client, code)
    const { rowCount } = await client
      .query(`INSERT INTO "Recusal" ("assignmentId", "kind", "reason") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
        row.assignmentId,
        input.kind,
        input.reason,
      ])
      .catch((error: { code?: string }) => {
        throw error.code === beingOpened
          ? new Refusal(`评选正在开封或已经开封，不能再回避。请向${officeOf(row)}说明情况。`)
          : error
      })
    if (rowCount)
      await auditAsJudge(client, actor.id, 'assignment.recuse', row.assignmentId, {
        kind: input.kind,
        submitted: row.submittedAt !== null,
      })
  })
}
