import { running } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { isoDate } from '../../ui/dates'
import { roundSettings } from '../schema'
import { rowOf, rubricVersions } from './rubric.server'

/** What the form of a new round starts from: the running campaign, rubric versions, the usual rules and the last round's office. */
export async function newRoundForm(rubricId: string | null, previousId: string | null = null) {
  const [campaigns, opened, last, versions] = await Promise.all([
    db.campaign.findMany({
      orderBy: { year: 'desc' },
      take: 20,
      select: { id: true, year: true, name: true, startsOn: true, reportsDueAt: true, rules: true },
    }),
    db.round.findMany({
      where: { opening: { isNot: null } },
      orderBy: { createdAt: 'desc' },
      take: 20,
      select: { id: true, name: true, campaignId: true, settings: true },
    }),
    db.round.findFirst({ orderBy: { createdAt: 'desc' }, select: { contactName: true, contactPhone: true } }),
    rubricVersions(),
  ])
  const base = versions.find(({ id }) => id === rubricId) ?? versions[0]!
  const previous = opened.find(({ id }) => id === previousId)
  const campaign = campaigns.find(({ id }) => id === previous?.campaignId) ?? running(campaigns)
  const due = campaign?.reportsDueAt ?? new Date()
  const day = (after: number) => isoDate(new Date(due.getTime() + after * 86_400_000))
  return {
    campaigns: campaigns.map(({ id, year, name }) => ({ id, year, name })),
    opened: opened.map(({ id, name }) => ({ id, name })),
    versions: versions.map(({ id, name, version }) => ({ id, label: `${name} 第 ${version} 版` })),
    base: {
      id: base.id,
      criteria: base.rubric.criteria.map(rowOf),
      levels: base.rubric.levels.map(({ id, name }) => ({ id, name })),
    },
    defaults: {
      step: String(base.rubric.step),
      opinionLength: base.rubric.opinionLength,
      campaignId: campaign?.id ?? '',
      name: `${campaign?.year ?? ''}年优秀调研报告${previous ? '终评' : '评选'}`,
      contact: { name: last?.contactName ?? '', phone: last?.contactPhone ?? '' },
      previousId: previous?.id ?? '',
      judgesPerReport: 5,
      aggregation: 'TRIMMED_MEAN',
      scoringStartsAt: `${day(5)}T09:00`,
      scoringEndsAt: `${day(25)}T18:00`,
      settings: {
        ...roundSettings.parse(previous ? { stage: 'final' } : {}),
        ...(Number(base.rubric.total) < 20 && { spreadLimit: '1', deviationLimit: '1' }),
      },
    },
  }
}
