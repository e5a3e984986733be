import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { lockEditableReport } from './own-report.server'
import { addRevision, keepRevision } from './revision.server'
import { storedContentSchema } from './schema'
import { writeContent } from './write-content.server'

/**
 * Makes an older revision the draft again, as a new revision. What the draft said before is kept as a
 * revision too, so that restoring can be undone by restoring.
 */
export function restoreRevision(
  actor: Actor,
  { reportId, number }: { reportId: string; number: number },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const report = await lockEditableReport(tx, actor, reportId)
    const revision = await tx.revision.findUnique({
      where: { reportId_number: { reportId, number } },
      select: { content: true },
    })
    if (!revision) throw new Response(null, { status: 404 })
    const content = storedContentSchema.parse(revision.content)
    const keep = { reportId, actorId: actor.id }
    await keepRevision(tx, { ...keep, content: report.content, reason: 'SAVE' })
    await writeContent(tx, report, content)
    await addRevision(tx, { ...keep, content, reason: 'RESTORE' })
    await audit(tx, {
      actorId: actor.id,
      action: 'report.restore',
      subjectType: 'report',
      subjectId: reportId,
      detail: { number },
    })
  })
}
