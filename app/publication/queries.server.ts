import type { Prisma } from '../../prisma/client/client'
import type { Actor } from '../accounts/actor'
import { judgedBy } from '../accounts/judged.server'
import { db } from '../server/db.server'
import { isEmbargoed } from './embargo.server'
import { articleState, checkStages, nextStage, obstacles } from './lifecycle'
import { compileArticle } from './mdx/compile-article.server'
import { originalOf } from './original.server'

const pageSize = 50

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
