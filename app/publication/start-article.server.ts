import { randomInt } from 'node:crypto'
import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { isEmbargoed } from './embargo.server'
import { firstSource, originalOf } from './original.server'

/** Takes a report that was handed in into the editor's hands as a copy; the report itself is never changed. */
export async function startArticle(
  actor: Actor,
  { reportId, columnId }: { reportId: string; columnId: string },
): Promise<string> {
  const submission = await db.submission.findFirst({
    where: { reportId, withdrawal: null },
    orderBy: { submittedAt: 'desc' },
    select: {
      revision: { select: { content: true } },
      report: {
        select: {
          author: { select: { name: true } },
          contributors: { select: { name: true } },
          organization: { select: { name: true, cityCode: true } },
        },
      },
    },
  })
  if (!submission) throw new Refusal('这篇报告已撤回或不存在，请刷新选稿页。')
  if (await isEmbargoed(reportId)) throw new Refusal('这篇报告正在匿名评选，开封以前不能编发。')
  const text = originalOf(submission.revision.content)
  const { author, contributors, organization } = submission.report
  const city = organization.cityCode
    ? await db.organization.findUnique({ where: { code: organization.cityCode }, select: { shortName: true } })
    : null
  const names = [author.name, ...contributors.map(({ name }) => name)].join('　')
  return db.$transaction(async (tx) => {
    const article = await tx.article.create({
      data: {
        slug: newSlug(),
        reportId,
        columnId,
        title: text.title,
        byline: `${organization.name}　${names}`,
        abstract: text.abstract,
        source: firstSource(text),
        city: city?.shortName ?? '',
        themes: text.themes,
        editorId: actor.id,
      },
      select: { id: true },
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'article.start',
      subjectType: 'Article',
      subjectId: article.id,
      detail: { reportId },
    })
    return article.id
  })
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const newSlug = () => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
