import type { RevisionReason } from '../../prisma/client/client'
import type { Actor } from '../accounts/actor'
import { db, pool } from '../server/db.server'
import type { ReportContent } from './content'
import { findOwnDraft } from './queries.server'
import { storedContentSchema } from './schema'

const pageSize = 50

export type RevisionRow = {
  number: number
  reason: RevisionReason
  title: string | null
  characters: number
  createdAt: Date
}

/** Revisions of her own report, newest first, fifty a page. */
export async function listRevisions(actor: Actor, reportId: string, page: number) {
  const { content, handedIn } = await findOwnDraft(actor, reportId)
  const [{ rows }, total] = await Promise.all([
    pool.query<RevisionRow>({
      name: 'revisions',
      text: `SELECT "number", "reason"::text, "content" ->> 'title' AS "title", "characters", "createdAt" FROM "Revision"
        WHERE "reportId" = $1 ORDER BY "number" DESC LIMIT $2 OFFSET $3`,
      values: [reportId, pageSize, (page - 1) * pageSize],
    }),
    db.revision.count({ where: { reportId } }),
  ])
  return { title: content.title, handedIn, revisions: rows, total, pages: Math.ceil(total / pageSize) }
}

/** One revision of her own report by its number; 0 is the draft as it stands. */
export async function readRevision(actor: Actor, reportId: string, number: number): Promise<ReportContent> {
  const { content } = await findOwnDraft(actor, reportId)
  if (number === 0) return content
  const row = await db.revision.findUnique({
    where: { reportId_number: { reportId, number } },
    select: { content: true },
  })
  if (!row) throw new Response(null, { status: 404 })
  return storedContentSchema.parse(row.content)
}
