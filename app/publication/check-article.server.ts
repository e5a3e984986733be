import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { mayCheck, nextStage } from './lifecycle'
import { editableBy } from './queries.server'
import type { CheckInput } from './schema'

/** Gives one of the three checks, in their order, to the version the checker has read. */
export async function checkArticle(actor: Actor, id: string, { stage, version, note }: CheckInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const article = await tx.article.findFirst({
      where: { id, ...editableBy(actor) },
      select: { version: true, checks: { select: { stage: true, version: true, checkedById: true } } },
    })
    if (!article) throw new Response(null, { status: 404 })
    if (article.version !== version) throw new Refusal('稿件在您审阅期间又改过，请重新看一遍再审。')
    const next = nextStage(article.checks, version)
    if (next !== stage) throw new Refusal('这一审已经完成，或前一审还没有做。请刷新页面。')
    if (!mayCheck(article.checks, version, stage, actor.id)) throw new Refusal('终审须由责编以外的人来做。')
    await tx.articleCheck.create({ data: { articleId: id, stage, version, note, checkedById: actor.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'article.check',
      subjectType: 'Article',
      subjectId: id,
      detail: { stage, version },
    })
  })
}
