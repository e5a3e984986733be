import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { standing } from './own-report.server'
import { wordReadingSchema } from './word-import'

/** Files she uploaded and has not confirmed yet, latest first. */
export function listOpenImports(actor: Actor) {
  return db.wordImport.findMany({
    where: { uploadedById: actor.id, confirmedAt: null },
    orderBy: { id: 'desc' },
    take: 5,
    select: { id: true, fileName: true, uploadedAt: true },
  })
}

/** One upload of hers with what was understood, and the drafts it could go into. */
export async function readImport(actor: Actor, importId: string) {
  const [kept, drafts] = await Promise.all([
    db.wordImport.findFirst({
      where: { id: importId, uploadedById: actor.id },
      select: { fileName: true, fileId: true, reading: true, reportId: true },
    }),
    db.report.findMany({
      where: { authorId: actor.id, deletedAt: null, submissions: { none: standing } },
      orderBy: { id: 'desc' },
      take: 30,
      select: { id: true, title: true },
    }),
  ])
  if (!kept) throw new Response(null, { status: 404 })
  return { ...kept, reading: wordReadingSchema.parse(kept.reading), drafts }
}
