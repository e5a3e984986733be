import { db } from '../server/db.server'

// What readers see: editions that stand. Nothing of a draft, a check or a report leaves here.

const standing = { publications: { some: { retraction: null } } } as const
const listing = {
  slug: true,
  city: true,
  column: { select: { slug: true, name: true } },
  publications: {
    where: { retraction: null },
    orderBy: { edition: 'desc' },
    take: 1,
    select: { title: true, subtitle: true, byline: true, abstract: true, publishedAt: true },
  },
} as const

export async function latestArticles(limit: number) {
  const rows = await db.publication.findMany({
    where: { retraction: null },
    orderBy: { publishedAt: 'desc' },
    distinct: ['articleId'],
    take: limit,
    select: {
      title: true,
      subtitle: true,
      byline: true,
      abstract: true,
      publishedAt: true,
      html: false,
      article: { select: { slug: true, column: { select: { name: true, slug: true } } } },
    },
  })
  return rows.map(({ article, ...row }) => ({ ...row, slug: article.slug, column: article.column }))
}

export async function readPublicColumns() {
  return db.column.findMany({
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      name: true,
      medium: true,
      description: true,
      _count: { select: { articles: { where: standing } } },
    },
  })
}

const age = (issue: { year: number; number: number } | null) => (issue ? issue.year * 1000 + issue.number : 0)

/** A column with its articles under their issues, newest issue first, within an issue as the editors arranged them. */
export async function readPublicColumn(slug: string) {
  const column = await db.column.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, medium: true, description: true },
  })
  if (!column) throw new Response(null, { status: 404 })
  const rows = await db.article.findMany({
    where: { columnId: column.id, ...standing },
    take: 200,
    select: { ...listing, position: true, issue: { select: { id: true, year: true, number: true, title: true } } },
  })
  const articles = rows
    .map(({ publications, ...row }) => ({ ...row, ...publications[0]! }))
    .sort(
      (one, other) =>
        age(other.issue) - age(one.issue) ||
        (one.issue ? one.position - other.position : 0) ||
        other.publishedAt.getTime() - one.publishedAt.getTime(),
    )
  return { ...column, articles }
}

/** The newest standing edition, or that the article was retracted, with its neighbours in the column. */
export async function readPublicArticle(slug: string) {
  const article = await db.article.findUnique({
    where: { slug },
    select: {
      columnId: true,
      column: { select: { slug: true, name: true, medium: true } },
      issue: { select: { year: true, number: true } },
      publications: {
        orderBy: { edition: 'desc' },
        take: 1,
        select: {
          title: true,
          subtitle: true,
          byline: true,
          abstract: true,
          html: true,
          publishedAt: true,
          retraction: { select: { reason: true, retractedAt: true } },
        },
      },
    },
  })
  const edition = article?.publications[0]
  if (!article || !edition) throw new Response(null, { status: 404 })
  const neighbour = (direction: 'asc' | 'desc') =>
    db.publication.findFirst({
      where: {
        retraction: null,
        article: { columnId: article.columnId, slug: { not: slug } },
        publishedAt: direction === 'asc' ? { gt: edition.publishedAt } : { lt: edition.publishedAt },
      },
      orderBy: { publishedAt: direction },
      select: { title: true, article: { select: { slug: true } } },
    })
  const [previous, next] = await Promise.all([neighbour('desc'), neighbour('asc')])
  return { column: article.column, issue: article.issue, edition, previous, next }
}
