import { z } from 'zod'
import { pool } from './db.server'

const rules = z.object({ demonstrationDay: z.iso.date().optional() })
const beijing = 8 * 3_600_000
const day = 86_400_000

export const demonstrationDayOf = (campaignRules: unknown): string | undefined =>
  rules.parse(campaignRules).demonstrationDay

/**
 * The time by which this campaign's deadlines are judged: the real one. A demonstration campaign stands still
 * on one day of its year (rules.demonstrationDay, Beijing date) while the hours go on, so that its deadlines
 * are never all past.
 */
export function campaignNow(campaign: { rules: unknown }, real = new Date()): Date {
  const demonstrationDay = demonstrationDayOf(campaign.rules)
  if (!demonstrationDay) return real
  const timeOfDay = (real.getTime() + beijing) % day
  return new Date(Date.parse(demonstrationDay) - beijing + timeOfDay)
}

/**
 * The campaign people work in, of those given newest first: the newest that has begun by its own clock, so that
 * next year's can be prepared in quiet; before the very first begins, that one. Undefined when there is none.
 */
export function running<Campaign extends { rules: unknown; startsOn: Date }>(
  campaigns: readonly Campaign[],
): Campaign | undefined {
  return campaigns.find((each) => campaignNow(each).getTime() >= each.startsOn.getTime() - beijing) ?? campaigns.at(-1)
}

let active: { rules: unknown; readAt: number } | null = null

/**
 * campaignNow of the running campaign, as the database's campaign_now() has it, the default of every column that
 * dates the proceedings. Commands ask here, without a question to the database: the rules are read again after
 * some seconds.
 */
export async function now(): Promise<Date> {
  if (!active || Date.now() - active.readAt > 5_000) {
    const { rows } = await pool.query<{ rules: unknown; startsOn: Date }>(
      `SELECT "rules", "startsOn"::timestamp FROM "Campaign" ORDER BY "year" DESC LIMIT 10`,
    )
    active = { rules: running(rows)?.rules ?? {}, readAt: Date.now() }
  }
  return campaignNow(active)
}

/** After a campaign's rules were changed. */
export function readRulesAgain(): void {
  active = null
}
