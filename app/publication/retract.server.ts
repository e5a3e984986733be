import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { enqueueIndexJobs } from '../server/index-job.server'

/** Takes a published article down, every edition of it; readers see that it was retracted, not the text. */
export async function retract(actor: Actor, articleId: string, reason: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const standing = await tx.publication.findMany({ where: { articleId, retraction: null }, select: { id: true } })
    if (standing.length === 0) return
    await tx.retraction.createMany({
      data: standing.map(({ id }) => ({ publicationId: id, reason, retractedById: actor.id })),
      skipDuplicates: true,
    })
    await enqueueIndexJobs(tx, 'article', [articleId])
    await audit(tx, {
      actorId: actor.id,
      action: 'article.retract',
      subjectType: 'Article',
      subjectId: articleId,
      detail: { reason },
    })
  })
}
