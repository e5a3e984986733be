import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import type { ReportContent } from './content'
import { findOwnDraft } from './queries.server'
import { storedContentSchema } from './schema'

const pageSize = 50

/** Revisions of her own report, newest first, fifty a page. */
export async function listRevisions(actor: Actor, reportId: string, page: number) {
  const { content, handedIn } = await findOwnDraft(actor, reportId)
  const [revisions, total] = await Promise.all([
    db.revision.findMany({
      where: { reportId },
      orderBy: { number: 'desc' },
      take: pageSize,
      skip: (page - 1) * pageSize,
      select: { number: true, reason: true, characters: true, createdAt: true },
    }),
    db.revision.count({ where: { reportId } }),
  ])
  return { title: content.title, handedIn, revisions, total, pages: Math.ceil(total / pageSize) }
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
