import { demonstrationDayOf, running } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { readCampaignRules } from '../campaign-rules'

/** Every year's campaign, the newest first, with its diary entries and reports, and which one people work in now. */
export async function listCampaigns() {
  const tallies = await db.diaryTally.groupBy({ by: ['campaignId'], where: { activity: '' }, _sum: { entries: true } })
  const entries = new Map(tallies.map(({ campaignId, _sum }) => [campaignId, _sum.entries]))
  const rows = await db.campaign.findMany({
    orderBy: { year: 'desc' },
    select: {
      id: true,
      year: true,
      name: true,
      startsOn: true,
      endsOn: true,
      reportsDueAt: true,
      rules: true,
      _count: { select: { reports: true } },
    },
  })
  const current = running(rows)?.id
  return rows.map(({ rules: _rules, _count, ...row }) => ({
    ...row,
    reports: _count.reports,
    diaryEntries: entries.get(row.id) ?? 0,
    current: row.id === current,
  }))
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)

/** A campaign as its form shows it. @throws Response 404 */
export async function findCampaign(campaignId: string) {
  const campaign = await db.campaign.findUnique({
    where: { id: recordId(campaignId) },
    include: { phases: { orderBy: { number: 'asc' } } },
  })
  if (!campaign) throw new Response(null, { status: 404 })
  const { id, year, name, startsOn, endsOn, reportsDueAt, rules, phases } = campaign
  return {
    id,
    year,
    name,
    startsOn: isoDay(startsOn),
    endsOn: isoDay(endsOn),
    rules: readCampaignRules(rules),
    demonstrationDay: demonstrationDayOf(rules),
    reportsDueAt: new Date(reportsDueAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16),
    phases: phases.map((phase) => ({
      name: phase.name,
      startsOn: isoDay(phase.startsOn),
      endsOn: isoDay(phase.endsOn),
      tasks: phase.tasks.join('\n'),
    })),
  }
}
export type EditableCampaign = Awaited<ReturnType<typeof findCampaign>>
