import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { recordId } from '../server/record-id'

/** Notes that the author agrees to publication: by herself in the system, or as an editor has it in writing. */
export async function recordConsent(actor: Actor, articleId: string, form: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.authorConsent.create({ data: { articleId, form, recordedById: actor.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'article.consent',
      subjectType: 'Article',
      subjectId: articleId,
      detail: { form },
    })
  })
}

/** The author's own word; an article that is not of her report does not exist for her. */
export async function consentAsAuthor(actor: Actor, articleId: string): Promise<void> {
  const own = await db.article.findFirst({
    where: { id: recordId(articleId), report: { authorId: actor.id } },
    select: { id: true },
  })
  if (!own) throw new Response(null, { status: 404 })
  await recordConsent(actor, articleId, '作者在系统内确认')
}
