import { db } from '../server/db.server'
import { compileArticle } from './mdx/compile-article.server'

/** Articles made of this cadre's reports that wait for her consent, or have it; with the text where it is not in print as it stands. */
export async function readOwnArticles(personId: string) {
  const rows = await db.article.findMany({
    where: { report: { authorId: personId } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      slug: true,
      title: true,
      subtitle: true,
      byline: true,
      source: true,
      version: true,
      column: { select: { name: true } },
      consents: { select: { recordedAt: true, form: true }, take: 1 },
      publications: {
        where: { retraction: null },
        orderBy: { edition: 'desc' },
        select: { sourceVersion: true },
        take: 1,
      },
    },
  })
  return Promise.all(
    rows.map(async ({ source, version, publications: [edition], ...row }) => {
      const compiled = edition?.sourceVersion === version ? null : await compileArticle(source)
      return { ...row, published: edition !== undefined, html: compiled?.ok ? compiled.html : null }
    }),
  )
}
