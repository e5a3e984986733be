import type { Actor } from '../accounts/actor'
import { currentCampaign, type Campaign } from '../accounts/campaign.server'
import { audit } from '../server/audit.server'
import { db, type Transaction } from '../server/db.server'
import { Refusal } from '../server/refusal'

const openDrafts = 20

/** Opens an empty draft in the campaign people work in, at the unit the author belongs to. */
export async function createDraft(actor: Actor): Promise<{ id: string }> {
  const campaign = await currentCampaign()
  return db.$transaction(async (tx) => {
    const report = await openDraft(tx, actor, campaign)
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
export async function openDraft(tx: Transaction, actor: Actor, campaign: Pick<Campaign, 'id'>) {
  const drafts = await tx.report.count({
    where: { authorId: actor.id, deletedAt: null, submissions: { none: {} } },
  })
  if (drafts >= openDrafts) throw new Refusal(`您已有 ${drafts} 篇草稿，请先写完或删去不用的，再开新的。`)
  return tx.report.create({
    data: { authorId: actor.id, organizationId: actor.home.id, campaignId: campaign.id },
    select: { id: true, version: true },
  })
}
