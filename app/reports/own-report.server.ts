import type { Actor } from '../accounts/actor'
import type { Transaction } from '../server/db.server'
import { Refusal } from '../server/refusal'
import type { ReportContent } from './content'

export const contentColumns = {
  title: true,
  abstract: true,
  keywords: true,
  themes: true,
  groups: true,
  activityCodes: true,
  methods: true,
  sample: true,
  place: true,
  situation: true,
  analysis: true,
  advice: true,
  contributors: { select: { name: true, unit: true }, orderBy: { position: 'asc' } },
} as const

/** A submission that stands: handed in and not withdrawn. */
export const standing = { withdrawal: { is: null } } as const

/**
 * The author's own draft, locked until the transaction ends so that two windows take turns.
 * Another's report, or a deleted one, does not exist (404).
 */
export async function lockOwnReport(tx: Transaction, actor: Actor, reportId: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Report"
    WHERE "id" = ${reportId}::uuid AND "authorId" = ${actor.id}::uuid AND "deletedAt" IS NULL FOR UPDATE`
  if (locked.length === 0) throw new Response(null, { status: 404 })
  const { id, version, updatedAt, organizationId, campaign, campaignId, submissions, ...content } =
    await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: {
        id: true,
        version: true,
        updatedAt: true,
        organizationId: true,
        campaignId: true,
        campaign: { select: { year: true, reportsDueAt: true, rules: true } },
        submissions: { where: standing, select: { id: true, receiptNumber: true } },
        ...contentColumns,
      },
    })
  const submission = submissions[0] ?? null
  return {
    id,
    version,
    updatedAt,
    organizationId,
    campaignId,
    campaign,
    submission,
    content: content satisfies ReportContent,
  }
}

/** The same, and still hers to change: what is handed in stays as it is. */
export async function lockEditableReport(tx: Transaction, actor: Actor, reportId: string) {
  const report = await lockOwnReport(tx, actor, reportId)
  if (report.submission) {
    throw new Refusal(
      `这篇报告已经报送（回执 ${report.submission.receiptNumber}），内容已定稿，这次修改没有存入。需要修改请先在报告页面撤回报送。`,
    )
  }
  return report
}
