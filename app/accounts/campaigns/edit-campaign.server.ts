import { audit } from '../../server/audit.server'
import { demonstrationDayOf, readRulesAgain } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import type { CampaignForm } from './schema'

/** Changes a campaign's dates, phases and rules; what was handed in keeps the mark it got. */
export async function editCampaign(actor: Actor, campaignId: string, form: CampaignForm): Promise<void> {
  await db.$transaction(async (tx) => {
    const id = recordId(campaignId)
    await tx.$queryRaw`SELECT "id" FROM "Campaign" WHERE "id" = ${id}::uuid FOR UPDATE`
    const campaign = await tx.campaign.findUnique({ where: { id }, select: { year: true, rules: true } })
    if (!campaign) throw new Response(null, { status: 404 })
    if (form.startsOn.slice(0, 4) !== String(campaign.year))
      throw new Refusal(`这是 ${campaign.year} 年的活动，日期应在这一年内。`, 'startsOn')
    const phases = form.phases
      .filter(({ name }) => name)
      .map(({ name, startsOn, endsOn, tasks }, at) => ({
        number: at + 1,
        name,
        startsOn: new Date(startsOn),
        endsOn: new Date(endsOn),
        tasks: tasks
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      }))
    await tx.phase.deleteMany({ where: { campaignId: id } })
    const { name, startsOn, endsOn, reportsDueAt, rules } = form
    const stood = demonstrationDayOf(campaign.rules)
    const demonstrationDay = stood && (form.demonstrationDay ?? stood)
    if (stood && demonstrationDay! < stood)
      throw new Refusal(`演示日期只能往后移，现在是 ${stood}。`, 'demonstrationDay') // what has happened stays in the past
    await tx.campaign.update({
      where: { id },
      data: {
        name,
        startsOn: new Date(startsOn),
        endsOn: new Date(endsOn),
        reportsDueAt,
        rules: { ...rules, ...(demonstrationDay && { demonstrationDay }) },
        phases: { create: phases },
      },
    })
    const detail = {
      name,
      startsOn,
      endsOn,
      reportsDueAt: reportsDueAt.toISOString(),
      rules,
      ...(demonstrationDay && { demonstrationDay }),
      phases: phases.map((phase) => phase.name),
    }
    await audit(tx, { actorId: actor.id, action: 'campaign.edit', subjectType: 'Campaign', subjectId: id, detail })
  })
  readRulesAgain()
}
