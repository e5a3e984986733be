import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { now } from '../server/clock.server'
import { db } from '../server/db.server'
import { enqueueIndexJobs } from '../server/index-job.server'
import { Refusal } from '../server/refusal'
import { isEmbargoed } from './embargo.server'
import { obstacles } from './lifecycle'
import { compileArticle } from './mdx/compile-article.server'
import { editableBy } from './queries.server'

/**
 * Publishes the version that was checked: compiled once into static HTML, kept as a new edition.
 * Sent twice, the second finds the edition made and changes nothing.
 * @returns the article's address
 */
export async function publish(actor: Actor, id: string, version: number): Promise<string> {
  const article = await db.article.findFirst({
    where: { id, ...editableBy(actor) },
    include: {
      checks: true,
      consents: { select: { id: true } },
      publications: { select: { edition: true, sourceVersion: true, retraction: true } },
    },
  })
  if (!article) throw new Response(null, { status: 404 })
  if (article.publications.some((each) => each.sourceVersion === version && !each.retraction))
    return `/articles/${article.slug}`
  if (article.version !== version) throw new Refusal('稿件刚又改过，请看过最新的预览再刊发。')
  const [compiled, embargoed] = await Promise.all([compileArticle(article.source), isEmbargoed(article.reportId)])
  const missing = obstacles({
    version,
    checks: article.checks,
    consented: article.consents.length > 0,
    embargoed,
    problems: compiled.ok ? 0 : 1,
  })
  if (missing.length > 0 || !compiled.ok) throw new Refusal(`还不能刊发：${missing.join('；')}。`)
  const publishedAt = await now()
  await db
    .$transaction(async (tx) => {
      const { title, subtitle, byline, abstract } = article
      const edition = Math.max(0, ...article.publications.map((each) => each.edition)) + 1
      // two editors at once: the second meets the unique edition and is told to look again
      await tx.publication.create({
        data: {
          articleId: id,
          edition,
          sourceVersion: version,
          title,
          subtitle,
          byline,
          abstract,
          html: compiled.html,
          text: compiled.text,
          publishedById: actor.id,
          publishedAt,
        },
      })
      await enqueueIndexJobs(tx, 'article', [id])
      await audit(tx, {
        actorId: actor.id,
        action: 'article.publish',
        subjectType: 'Article',
        subjectId: id,
        detail: { edition, version },
      })
    })
    .catch((error: { code?: string }) => {
      if (error.code === 'P2002') throw new Refusal('这篇稿件刚由别人刊发，请刷新页面。')
      throw error
    })
  return `/articles/${article.slug}`
}
