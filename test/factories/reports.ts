import type { Actor } from '../../app/accounts/actor'
import type { ReportContent } from '../../app/reports/content'
import { createDraft } from '../../app/reports/create-draft.server'
import { saveDraft } from '../../app/reports/save-draft.server'
import { submit } from '../../app/reports/submit.server'
import { db } from '../../app/server/db.server'

const sentence = '村里的妇女白天下地，晚上做来料加工，既顾家又增收，盼着有人教技术。' // 32 characters as Word counts

/** A content that passes every check: parts of some 1,150 characters each. */
export function goodContent(change: Partial<ReportContent> = {}): ReportContent {
  const part = (heading: string) => `## ${heading}\n\n${sentence.repeat(36)}`
  return {
    title: '来料加工带动妇女就近就业的调查',
    abstract: sentence.repeat(6),
    keywords: ['来料加工', '妇女就业', '互助组'],
    themes: ['来料加工'],
    groups: ['留守'],
    activityCodes: ['visit-production'],
    methods: ['interview', 'questionnaire'],
    sample: '访谈 32 人，问卷 200 份',
    place: '柳泉镇',
    contributors: [],
    situation: part('一、基本情况'),
    analysis: part('二、原因分析'),
    advice: part('三、对策建议'),
    ...change,
  }
}

/** A draft of the actor with this content; its version is 2. */
export async function makeDraft(
  actor: Actor,
  change: Partial<ReportContent> = {},
): Promise<{ id: string; version: number }> {
  const { id } = await createDraft(actor)
  const saved = await saveDraft(actor, {
    reportId: id,
    version: 1,
    content: goodContent(change),
    intent: 'save',
  })
  return { id, version: saved.version }
}

/** A report handed in, entered in the evaluation. */
export async function makeSubmission(actor: Actor, change: Partial<ReportContent> = {}) {
  const { id, version } = await makeDraft(actor, change)
  const { receiptNumber } = await submit(actor, { reportId: id, version, principal: true })
  return { id, version, receiptNumber }
}

/** Moves the day of the campaign, or with null lets the real clock run (its year is long past). */
export async function setCampaignDay(day: string | null): Promise<void> {
  const campaign = await db.campaign.findFirstOrThrow({ orderBy: { year: 'desc' } })
  const { demonstrationDay: _old, ...rules } = campaign.rules as Record<string, number | string>
  await db.campaign.update({
    where: { id: campaign.id },
    data: { rules: day ? { ...rules, demonstrationDay: day } : rules },
  })
}
