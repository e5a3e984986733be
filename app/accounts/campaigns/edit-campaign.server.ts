import type { Prisma } from '../../../prisma/client/client'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import type { CampaignForm } from './schema'

/** Changes a campaign's dates, phases and rules; what was handed in keeps the mark it got. */
export function editCampaign(actor: Actor, campaignId: string, form: CampaignForm): Promise<void> {
  return db.$transaction(async (tx) => {
    const id = recordId(campaignId)
    await tx.$queryRaw`SELECT "id" FROM "Campaign" WHERE "id" = ${id}::uuid FOR UPDATE`
    const campaign = await tx.campaign.findUnique({ where: { id }, select: { year: true, rules: true } })
    if (!campaign) throw new Response(null, { status: 404 })
    if (form.startsOn.slice(0, 4) !== String(campaign.year)) throw new Refusal(`这是 ${campaign.year} 年的活动，日期应在这一年内。`, 'startsOn')
    const phases = form.phases.filter(({ name }) => name).map(({ name, startsOn, endsOn, tasks }, at) => ({
      number: at + 1, name, startsOn: new Date(startsOn), endsOn: new Date(endsOn), tasks: tasks.split('\n').map((line) => line.trim()).filter(Boolean),
    }))
    await tx.phase.deleteMany({ where: { campaignId: id } })
    const kept = campaign.rules as Prisma.JsonObject // a demonstration's day stays
    const { name, startsOn, endsOn, reportsDueAt, rules } = form
    await tx.campaign.update({
      where: { id },
      data: { name, startsOn: new Date(startsOn), endsOn: new Date(endsOn), reportsDueAt, rules: { ...kept, ...rules }, phases: { create: phases } },
    })
    const detail = { name, startsOn, endsOn, reportsDueAt: reportsDueAt.toISOString(), rules, phases: phases.map((phase) => phase.name) }
    await audit(tx, { actorId: actor.id, action: 'campaign.edit', subjectType: 'Campaign', subjectId: id, detail })
  })
}
