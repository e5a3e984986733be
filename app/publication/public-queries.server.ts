import { db, pool } from '../server/db.server'

// What readers see: editions that stand. Nothing of a draft, a check or a report leaves here.

const pageSize = 50

/** SQL: the newest edition of each article, unless it was retracted. */
const newest = `FROM "Publication" p JOIN "Article" a ON a."id" = p."articleId" JOIN "Column" c ON c."id" = a."columnId"
    LEFT JOIN "Issue" i ON i."id" = a."issueId"
  WHERE NOT EXISTS (SELECT FROM "Retraction" r WHERE r."publicationId" = p."id")
    AND NOT EXISTS (SELECT FROM "Publication" n WHERE n."articleId" = p."articleId" AND n."edition" > p."edition")`
const fields = `a."slug", p."title", p."subtitle", p."byline", p."abstract", p."publishedAt"`
type Listed = {
  slug: string
  title: string
  subtitle: string
  byline: string
  abstract: string
  publishedAt: Date
}

export async function latestArticles(limit: number) {
  const { rows } = await pool.query<Listed & { column: { name: string } }>({
    name: 'latest-articles',
    text: `SELECT ${fields}, jsonb_build_object('name', c."name") AS "column" ${newest} ORDER BY p."publishedAt" DESC, p."id" LIMIT $1`,
    values: [limit],
  })
  return rows
}

export async function readPublicColumns() {
  return db.column.findMany({
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      name: true,
      medium: true,
      description: true,
      _count: { select: { articles: { where: { publications: { some: { retraction: null } } } } } },
    },
  })
}

type InColumn = Listed & { issue: { id: string; year: number; number: number; title: string } | null; total: number }

/** A page of a column's articles under their issues, newest issue first, within an issue as the editors arranged them. */
export async function readPublicColumn(slug: string, page: number) {
  const column = await db.column.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, medium: true, description: true },
  })
  if (!column) throw new Response(null, { status: 404 })
  const { rows } = await pool.query<InColumn>({
    name: 'column-articles',
    text: `SELECT ${fields}, count(*) OVER ()::int AS "total",
        CASE WHEN i."id" IS NOT NULL THEN jsonb_build_object('id', i."id", 'year', i."year", 'number', i."number", 'title', i."title") END AS "issue"
      ${newest} AND a."columnId" = $1
      ORDER BY i."year" DESC NULLS LAST, i."number" DESC, CASE WHEN i."id" IS NOT NULL THEN a."position" END, p."publishedAt" DESC, p."id"
      LIMIT ${pageSize} OFFSET $2`,
    values: [column.id, (page - 1) * pageSize],
  })
  const total = rows[0]?.total ?? 0
  return {
    ...column,
    articles: rows.map(({ total: _total, ...row }) => row),
    total,
    pages: Math.ceil(total / pageSize),
  }
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
