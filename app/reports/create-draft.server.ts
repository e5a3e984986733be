import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db, type Transaction } from '../server/db.server'
import { Refusal } from '../server/refusal'

const openDrafts = 20

/** Opens an empty draft in the newest campaign, at the unit the author belongs to. */
export function createDraft(actor: Actor): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const report = await openDraft(tx, actor)
    await audit(tx, {
      actorId: actor.id,
      action: 'report.create',
      subjectType: 'report',
      subjectId: report.id,
    })
    return report
  })
}

/** The same within a transaction; the caller writes the audit row. */
export async function openDraft(tx: Transaction, actor: Actor) {
  const campaign = await tx.campaign.findFirst({ orderBy: { year: 'desc' }, select: { id: true } })
  if (!campaign) throw new Refusal('还没有设立活动年度，暂时不能写报告。请联系省妇联组联部或系统管理员。')
  const drafts = await tx.report.count({
    where: { authorId: actor.id, deletedAt: null, submissions: { none: {} } },
  })
  if (drafts >= openDrafts) throw new Refusal(`您已有 ${drafts} 篇草稿，请先写完或删去不用的，再开新的。`)
  return tx.report.create({
    data: { authorId: actor.id, organizationId: actor.home.id, campaignId: campaign.id },
    select: { id: true, version: true },
  })
}
