import { randomInt } from 'node:crypto'
import type { Actor } from '../accounts/actor'
import { readCampaignRules } from '../accounts/campaign-rules'
import { audit } from '../server/audit.server'
import { campaignNow } from '../server/clock.server'
import { db, type Transaction } from '../server/db.server'
import { enqueueIndexJobs } from '../server/index-job.server'
import { Refusal } from '../server/refusal'
import { blocking, checkReport } from './checks'
import { lockOwnReport, standing } from './own-report.server'
import { receiptNumber } from './receipt-number'
import { addRevision } from './revision.server'
import { promiseNames, promises } from './wording'

export type SubmitInput = {
  reportId: string
  /** the version of the draft the author looked at */
  version: number
  /** whether it enters the evaluation; else it is kept and may be published */
  principal: boolean
}

/**
 * Hands a report in: its content is frozen as a revision and gets a receipt. Late hand-ins are marked, not
 * refused. Handing in what is already handed in returns the standing receipt.
 * @throws Refusal when a check fails, the draft changed meanwhile, or another principal report stands
 */
export function submit(
  actor: Actor,
  { reportId, version, principal }: SubmitInput,
): Promise<{ receiptNumber: string }> {
  return db.$transaction(async (tx) => {
    const report = await lockOwnReport(tx, actor, reportId)
    if (report.submission) return report.submission
    if (report.version !== version)
      throw new Refusal('草稿在您核对之后又有修改。下面是最新的内容，请重新核对后再报送。')
    const rules = readCampaignRules(report.campaign.rules)
    const failed = blocking(checkReport(report.content, rules))
    if (failed.length) throw new Refusal(`还不能报送：${failed.map(({ text }) => text).join('；')}。`)
    if (principal) await refuseSecondPrincipal(tx, actor, report.campaignId, rules.principalReports)

    const now = campaignNow(report.campaign)
    const revision = await addRevision(tx, {
      reportId,
      actorId: actor.id,
      content: report.content,
      reason: 'SUBMISSION',
    })
    const submission = await tx.submission.create({
      data: {
        reportId,
        revisionId: revision.id,
        campaignId: report.campaignId,
        authorId: actor.id,
        principal,
        receiptNumber: await freeReceiptNumber(tx, report.campaign.year),
        submittedById: actor.id,
        submittedAt: now,
        late: now > report.campaign.reportsDueAt,
        promises: promiseNames.map((name) => promises[name]),
      },
      select: { id: true, receiptNumber: true, late: true },
    })
    await tx.report.update({ where: { id: reportId }, data: { principal } })
    await enqueueIndexJobs(tx, 'report', [reportId])
    await audit(tx, {
      actorId: actor.id,
      action: 'report.submit',
      subjectType: 'report',
      subjectId: reportId,
      detail: { submission: submission.id, revision: revision.number, principal, late: submission.late },
    })
    return { receiptNumber: submission.receiptNumber }
  })
}

/** One principal report a year and first author; two at once take turns at the lock. */
async function refuseSecondPrincipal(tx: Transaction, actor: Actor, campaignId: string, most: number) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`principal ${actor.id} ${campaignId}`}, 0))`
  const others = await tx.submission.findMany({
    where: { authorId: actor.id, campaignId, principal: true, ...standing },
    select: { receiptNumber: true },
  })
  if (others.length < most) return
  throw new Refusal(
    `每人每年只能有 ${most} 篇报告参加评选，您已报送参评的报告（回执 ${
      others[0]!.receiptNumber
    }）。可以选“不参评，只存档和供刊用”，或先撤回那一篇。`,
    'principal',
  )
}

async function freeReceiptNumber(tx: Transaction, year: number): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const number = receiptNumber(year, (limit) => randomInt(limit))
    if (!(await tx.submission.count({ where: { receiptNumber: number } }))) return number
  }
  throw new Error('no free receipt number was found in five attempts')
}
