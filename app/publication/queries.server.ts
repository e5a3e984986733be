import type { Prisma } from '../../prisma/client/client'
import type { Actor } from '../accounts/actor'
import { judgedBy } from '../accounts/judged.server'
import { db, pool } from '../server/db.server'
import { isEmbargoed } from './embargo.server'
import { articleState, checkStages, nextStage, obstacles } from './lifecycle'
import { compileArticle } from './mdx/compile-article.server'
import { originalOf } from './original.server'

const pageSize = 50

export type CandidateFilter = { theme: string; city: string; award: string; sort: string; page: number }

const candidateOrders: Record<string, string> = {
  rank: '"rank" NULLS LAST, s."submittedAt" DESC',
  length: 'r."characters"',
  '-length': 'r."characters" DESC',
  score: '"score" DESC NULLS LAST',
}

/** SQL: the mean of the sheets that count for an entry. */
const scoreOf = (entry: string) => `(SELECT round(avg(f."total"), 2)
  FROM "BlindCopy" b JOIN "Assignment" n ON n."blindCopyId" = b."id" JOIN "ScoreSheetSubmission" f ON f."assignmentId" = n."id"
  WHERE b."entryId" = ${entry} AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = n."id")
    AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = n."id"))`

/**
 * Reports an editor may take: handed in, not withdrawn, in no round that is still blind. Scores and awards
 * show only after opening; why a report is worth a look comes with it.
 */
export async function findCandidates({ theme, city, award, sort, page }: CandidateFilter) {
  const known = Object.hasOwn(candidateOrders, sort) ? sort : 'rank'
  const order = candidateOrders[known]!
  const { rows } = await pool.query<{
    reportId: string
    title: string
    abstract: string
    characters: number
    themes: string[]
    author: string
    unit: string
    submittedAt: Date
    grade: string | null
    score: string | null
    articles: number
    total: number
  }>({
    name: `candidates-${known}`,
    // texts and scores are read for the rows of the page alone, scores for all only where they order them
    text: `WITH listed AS (SELECT s."id", s."reportId", s."revisionId", s."submittedAt", r."characters", p."name" AS "author", o."name" AS "unit",
       best."entryId", best."grade", best."rank", ${known === 'score' ? scoreOf('best."entryId"') : 'NULL'} AS "score", count(*) OVER ()::int AS "total"
     FROM "Submission" s JOIN "Revision" r ON r."id" = s."revisionId" JOIN "Report" t ON t."id" = s."reportId"
     JOIN "Person" p ON p."id" = s."authorId" JOIN "Organization" o ON o."id" = t."organizationId"
     LEFT JOIN LATERAL (
       SELECT e."id" AS "entryId", w."grade"::text, w."place" AS "rank"
       FROM "Entry" e JOIN "Opening" g ON g."roundId" = e."roundId" LEFT JOIN "Award" w ON w."entryId" = e."id"
       WHERE e."submissionId" = s."id" ORDER BY w."place" NULLS LAST LIMIT 1) best ON true
     WHERE NOT EXISTS (SELECT FROM "Withdrawal" x WHERE x."submissionId" = s."id")
       AND NOT EXISTS (SELECT FROM "Entry" e LEFT JOIN "Opening" g ON g."roundId" = e."roundId" WHERE e."submissionId" = s."id" AND g."roundId" IS NULL)
       AND ($1 = '' OR r."content"->'themes' ? $1) AND ($2 = '' OR o."cityCode" = $2) AND ($3 = '' OR best."grade" = $3)
     ORDER BY ${order}, s."id" LIMIT ${pageSize} OFFSET $4)
     SELECT s."reportId", r."content"->>'title' AS "title", r."content"->>'abstract' AS "abstract", s."characters",
       ARRAY(SELECT jsonb_array_elements_text(coalesce(r."content"->'themes', '[]'))) AS "themes", s."author", s."unit", s."submittedAt",
       s."grade", ${scoreOf('s."entryId"')} AS "score", s."rank", (SELECT count(*)::int FROM "Article" a WHERE a."reportId" = s."reportId") AS "articles", s."total"
     FROM listed s JOIN "Revision" r ON r."id" = s."revisionId"
     ORDER BY ${order.replace('r."characters"', 's."characters"')}, s."id"`,
    values: [theme, city, award, (page - 1) * pageSize],
  })
  const total = rows[0]?.total ?? 0
  return { rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export async function readColumns() {
  return db.column.findMany({
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true, name: true, medium: true, description: true, targetCharacters: true },
  })
}

export async function readColumnName(id: string): Promise<string> {
  const column = await db.column.findUnique({ where: { id }, select: { name: true } })
  if (!column) throw new Response(null, { status: 404 })
  return column.name
}

export async function readCities() {
  return db.organization.findMany({
    where: { level: 'CITY' },
    orderBy: { code: 'asc' },
    select: { code: true, shortName: true },
  })
}

/** Articles an editor works on: not those of a report she judges herself while its round is blind. */
export const editableBy = (actor: Actor): Prisma.ArticleWhereInput => ({ NOT: { report: judgedBy(actor) } })

export async function readArticles(actor: Actor, page: number) {
  const [total, rows] = await Promise.all([
    db.article.count({ where: editableBy(actor) }),
    db.article.findMany({
      where: editableBy(actor),
      orderBy: { updatedAt: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        slug: true,
        title: true,
        byline: true,
        version: true,
        updatedAt: true,
        column: { select: { name: true } },
        issue: { select: { year: true, number: true } },
        checks: { select: { stage: true, version: true, checkedById: true } },
        consents: { select: { id: true } },
        publications: {
          orderBy: { edition: 'desc' },
          take: 1,
          select: { publishedAt: true, sourceVersion: true, retraction: { select: { publicationId: true } } },
        },
      },
    }),
  ])
  return {
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map(({ checks, consents, publications, ...row }) => ({
      ...row,
      state: stateOf(publications[0], row.version),
      missing: nextStage(checks, row.version),
      consented: consents.length > 0,
    })),
  }
}

type Edition = { sourceVersion: number; retraction: object | null }

function stateOf(edition: Edition | undefined, version: number) {
  return articleState(
    edition && { retracted: edition.retraction !== null, sourceVersion: edition.sourceVersion },
    version,
  )
}

export async function readArticleTitle(actor: Actor, id: string): Promise<string> {
  const article = await db.article.findFirst({ where: { id, ...editableBy(actor) }, select: { title: true } })
  if (!article) throw new Response(null, { status: 404 })
  return article.title
}

/** Everything the editor's page shows of one article. */
export async function readArticle(actor: Actor, id: string) {
  const article = await db.article.findFirst({
    where: { id, ...editableBy(actor) },
    include: {
      column: { select: { targetCharacters: true } },
      checks: { orderBy: { checkedAt: 'asc' } },
      consents: { orderBy: { recordedAt: 'desc' } },
      publications: {
        orderBy: { edition: 'desc' },
        select: {
          edition: true,
          sourceVersion: true,
          publishedAt: true,
          retraction: { select: { reason: true, retractedAt: true } },
        },
      },
      report: {
        select: {
          id: true,
          submissions: {
            where: { withdrawal: null },
            orderBy: { submittedAt: 'desc' },
            take: 1,
            select: { revision: { select: { content: true } } },
          },
        },
      },
    },
  })
  if (!article) throw new Response(null, { status: 404 })
  const people = new Map(
    (
      await db.person.findMany({
        where: { id: { in: article.checks.map(({ checkedById }) => checkedById) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  )
  const [compiled, embargoed] = await Promise.all([compileArticle(article.source), isEmbargoed(article.reportId)])
  const { checks, consents, publications, report, version, ...fields } = article
  return {
    ...fields,
    version,
    publications,
    state: stateOf(publications[0], version),
    original: report?.submissions[0] ? originalOf(report.submissions[0].revision.content) : null,
    checks: checkStages.map(({ stage, name }) => {
      const given = checks.find((check) => check.stage === stage && check.version === version)
      return {
        stage,
        name,
        by: given ? (people.get(given.checkedById) ?? '') : null,
        at: given?.checkedAt ?? null,
        note: given?.note ?? '',
      }
    }),
    nextStage: nextStage(checks, version),
    consent: consents[0] ?? null,
    compiled,
    obstacles: obstacles({ version, checks, consented: consents.length > 0, embargoed, problems: compiled.ok ? 0 : 1 }),
  }
}

export async function readIssues(actor: Actor) {
  return db.issue.findMany({
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    select: {
      id: true,
      year: true,
      number: true,
      title: true,
      column: { select: { id: true, name: true } },
      articles: {
        where: editableBy(actor),
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
        select: { id: true, title: true },
      },
    },
  })
}

/** Articles made of this cadre's reports that wait for her consent, or have it. */
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
      column: { select: { name: true } },
      consents: { select: { recordedAt: true, form: true }, take: 1 },
      publications: { where: { retraction: null }, select: { edition: true }, take: 1 },
    },
  })
  return Promise.all(
    rows.map(async ({ source, ...row }) => {
      const compiled = await compileArticle(source)
      return { ...row, html: compiled.ok ? compiled.html : '' }
    }),
  )
}
