import type { Actor } from '../accounts/actor'
import { db, pool } from '../server/db.server'
import { files } from '../server/file-store.server'
import { findOwnDraft } from './queries.server'
import { readableBy } from './readable.server'

/** Pictures of her draft, in the order they came. */
export async function listPictures(actor: Actor, reportId: string) {
  const { content, handedIn } = await findOwnDraft(actor, reportId)
  const pictures = await db.reportFile.findMany({
    where: { reportId, kind: 'PICTURE' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, bytes: true },
  })
  return { title: content.title, handedIn, pictures }
}

/**
 * Opens a file for whoever may read its report; the uploaded Word file is for its owner alone.
 * Pictures of an import that is not confirmed yet are their owner's too.
 */
export async function openReportFile(actor: Actor, fileId: string) {
  const file = await db.reportFile.findFirst({
    where: {
      id: fileId,
      OR: [{ ownerId: actor.id }, { kind: 'PICTURE', report: { AND: readableBy(actor) } }],
    },
    select: { kind: true, name: true, storageKey: true },
  })
  const stored = file && (await files.open(file.storageKey))
  if (!file || !stored) throw new Response(null, { status: 404 })
  return { ...stored, name: file.name, isOriginal: file.kind === 'ORIGINAL' }
}

/** A picture which the newest edition of an article shows while it stands: everybody may see it. Null for any other file. */
export async function openPublishedPicture(fileId: string) {
  const { rows } = await pool.query<{ name: string; storageKey: string }>({
    name: 'published-picture',
    text: `SELECT f."name", f."storageKey" FROM "ReportFile" f JOIN "Article" a ON a."reportId" = f."reportId"
      CROSS JOIN LATERAL (SELECT e."id", e."html" FROM "Publication" e WHERE e."articleId" = a."id" ORDER BY e."edition" DESC LIMIT 1) p
      WHERE f."id" = $1 AND f."kind" = 'PICTURE' AND position('/files/' || f."id" IN p."html") > 0
        AND NOT EXISTS (SELECT FROM "Retraction" r WHERE r."publicationId" = p."id") LIMIT 1`,
    values: [fileId],
  })
  const stored = rows[0] && (await files.open(rows[0].storageKey))
  return stored ? { ...stored, name: rows[0]!.name, isOriginal: false } : null
}
