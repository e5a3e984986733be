import type { Actor } from '../accounts/actor'
import { sensitiveGroups } from '../accounts/vocabulary'
import { campaignNow } from '../server/clock.server'
import type { Transaction } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { isoDate } from '../ui/dates'
import { PersonalDataFound } from './conflict'
import { findPersonalData, maskPersonalData } from '../accounts/personal-data'
import type { EntryContent, EntryInput } from './schema'

/**
 * What is to be stored for an input: covered where the person said so, sensitive where the law says so.
 * @throws PersonalDataFound when numbers of persons are in the words and `personalData` is not decided
 */
export function settleContent({ clientId: _, version: __, personalData, ...content }: EntryInput): EntryContent {
  const words = [content.text, content.place, ...content.findings.map(({ summary }) => summary)]
  const found = words.flatMap(findPersonalData)
  if (found.length > 0 && !personalData) throw new PersonalDataFound(found)
  const settle = personalData === 'mask' ? maskPersonalData : (text: string) => text
  return {
    ...content,
    text: settle(content.text),
    place: settle(content.place),
    findings: content.findings.map((finding) => ({ ...finding, summary: settle(finding.summary) })),
    sensitive: content.sensitive || content.groups.some((group) => sensitiveGroups.includes(group)),
  }
}

/**
 * The campaign a day belongs to.
 * @throws Refusal when the day is yet to come or outside every campaign
 */
export async function campaignOfDay(tx: Transaction, date: string): Promise<string> {
  const campaign = await tx.campaign.findFirst({
    where: { startsOn: { lte: new Date(date) }, endsOn: { gte: new Date(date) } },
    select: { id: true, rules: true },
    orderBy: { year: 'desc' },
  })
  if (!campaign) throw new Refusal('这一天不在活动期间，请核对日期。', 'date')
  const today = isoDate(campaignNow(campaign))
  if (date > today) throw new Refusal('日期还没有到，请选今天或以前的日期。', 'date')
  return campaign.id
}

/** @throws Refusal when the contact point is not one of the actor's unit */
export async function checkContactPoint(
  tx: Transaction,
  actor: Actor,
  { contactPointId }: EntryContent,
  kept?: string | null,
): Promise<void> {
  if (!contactPointId || contactPointId === kept) return
  const own = await tx.contactPoint.count({ where: { id: contactPointId, organizationId: actor.unit.id } })
  if (own === 0) throw new Refusal('这个联系点不是本单位的，请重新选择。', 'contactPointId')
}
