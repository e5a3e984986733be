import type { Prisma } from '../../prisma/client/client'
import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import type { Facts } from './lifecycle'
import { contentColumns, standing } from './own-report.server'

/** What the standing of a report is read from. */
export const factColumns = {
  submissions: {
    orderBy: { id: 'desc' },
    select: {
      id: true,
      receiptNumber: true,
      submittedAt: true,
      late: true,
      principal: true,
      withdrawal: { select: { withdrawnAt: true } },
      entries: {
        select: {
          round: { select: { opening: { select: { openedAt: true } } } },
          blindCopy: { select: { _count: { select: { assignments: true } } } },
          award: { select: { grade: true, conferredAt: true } },
        },
      },
    },
  },
  articles: { select: { publications: { select: { retraction: { select: { retractedAt: true } } } } } },
} as const satisfies Prisma.ReportSelect

type FactRow = Prisma.ReportGetPayload<{ select: typeof factColumns }>

/** Reads the standing out of a row; an award counts once it is conferred. */
export function factsOf({ submissions, articles }: FactRow): Facts {
  const submission = submissions.find(({ withdrawal }) => !withdrawal) ?? null
  const entries = submission?.entries ?? []
  const given = entries.filter(({ blindCopy }) => (blindCopy?._count.assignments ?? 0) > 0)
  return {
    submission: submission && {
      receiptNumber: submission.receiptNumber,
      submittedAt: submission.submittedAt,
      late: submission.late,
      principal: submission.principal,
    },
    withdrawn: submission === null && submissions.length > 0,
    assigned: given.length > 0,
    judging: given.some(({ round }) => !round.opening),
    award: entries.find(({ award }) => award?.conferredAt)?.award?.grade ?? null,
    published: articles.some(({ publications }) => publications.some(({ retraction }) => !retraction)),
  }
}

/** The actor's own reports, newest first, with where each stands. */
export async function listOwnReports(actor: Actor) {
  const rows = await db.report.findMany({
    where: { authorId: actor.id, deletedAt: null },
    orderBy: { id: 'desc' },
    take: 200,
    select: {
      id: true,
      title: true,
      updatedAt: true,
      ...factColumns,
      campaign: { select: { year: true, reportsDueAt: true, rules: true } },
    },
  })
  return rows.map(({ submissions, articles, ...row }) => ({
    ...row,
    facts: factsOf({ submissions, articles }),
  }))
}

/** The author's own draft with what the writing page needs; undefined when there is none. */
export async function findOwnDraft(actor: Actor, reportId: string) {
  const row = await db.report.findFirst({
    where: { id: reportId, authorId: actor.id, deletedAt: null },
    select: {
      id: true,
      version: true,
      updatedAt: true,
      campaignId: true,
      campaign: { select: { year: true, reportsDueAt: true, rules: true } },
      submissions: { where: standing, select: { id: true } },
      _count: { select: { revisions: true } },
      ...contentColumns,
    },
  })
  if (!row) throw new Response(null, { status: 404 })
  const { id, version, updatedAt, campaignId, campaign, submissions, _count, ...content } = row
  return {
    id,
    version,
    updatedAt,
    campaignId,
    campaign,
    content,
    handedIn: submissions.length > 0,
    revisions: _count.revisions,
  }
}

/** The receipt that already uses up her place in this year's evaluation, or null. */
export async function findPrincipalReceipt(actor: Actor, campaignId: string, most: number): Promise<string | null> {
  const rows = await db.submission.findMany({
    where: { authorId: actor.id, campaignId, principal: true, ...standing },
    select: { receiptNumber: true },
    take: most,
  })
  return rows.length >= most ? (rows[0]?.receiptNumber ?? null) : null
}
