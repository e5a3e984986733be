import { campaignNow } from '../server/clock.server'
import { db } from '../server/db.server'

/** A year's campaign and its present moment. `today` is a Beijing date, 2012-08-28. */
export type Campaign = {
  id: string
  year: number
  name: string
  startsOn: string
  endsOn: string
  reportsDueAt: Date
  rules: unknown
  now: Date
  today: string
}

/** The newest campaign: the one people work in. */
export async function currentCampaign(): Promise<Campaign> {
  const campaign = await db.campaign.findFirstOrThrow({
    orderBy: { year: 'desc' },
    select: { id: true, year: true, name: true, startsOn: true, endsOn: true, reportsDueAt: true, rules: true },
  })
  const now = campaignNow(campaign)
  return { ...campaign, startsOn: isoDay(campaign.startsOn), endsOn: isoDay(campaign.endsOn), now, today: beijingDay(now) }
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)
const beijingDay = (moment: Date) => isoDay(new Date(moment.getTime() + 8 * 3_600_000))
