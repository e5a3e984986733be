import { campaignNow, running } from '../server/clock.server'
import { db } from '../server/db.server'
import { isoDate } from '../ui/dates'

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

/**
 * The campaign people work in: the newest that has begun.
 * @throws Response 404 that says so kindly while no campaign is set up
 */
export async function currentCampaign(): Promise<Campaign> {
  const campaigns = await db.campaign.findMany({
    orderBy: { year: 'desc' },
    take: 10,
    select: { id: true, year: true, name: true, startsOn: true, endsOn: true, reportsDueAt: true, rules: true },
  })
  const campaign = running(campaigns)
  if (!campaign)
    throw new Response('还没有设立年度活动。请联系评选组织者或系统管理员，在“活动”页设立后再来。', { status: 404 })
  const now = campaignNow(campaign)
  return {
    ...campaign,
    startsOn: isoDay(campaign.startsOn),
    endsOn: isoDay(campaign.endsOn),
    now,
    today: isoDate(now),
  }
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)
