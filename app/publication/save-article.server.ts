import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { editableBy } from './queries.server'
import type { ArticleInput } from './schema'

/** Saves the editor's copy; a version somebody else has replaced is refused, and nothing is overwritten. */
export async function saveArticle(
  actor: Actor,
  id: string,
  { version, issueId, ...fields }: ArticleInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.article.updateMany({
      where: { id, version, ...editableBy(actor) },
      data: { ...fields, issueId: issueId ?? null, version: version + 1 },
    })
    if (count === 0) {
      if (!(await tx.article.findFirst({ where: { id, ...editableBy(actor) }, select: { id: true } })))
        throw new Response(null, { status: 404 })
      throw new Refusal(
        '这篇稿件刚被别处改过，您的改动没有保存，仍在本页。请在新窗口打开稿件核对后，把需要的部分抄过去再存。',
        'version',
      )
    }
    await audit(tx, {
      actorId: actor.id,
      action: 'article.save',
      subjectType: 'Article',
      subjectId: id,
      detail: { version: version + 1 },
    })
  })
}
