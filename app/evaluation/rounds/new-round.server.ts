import { db } from '../../server/db.server'
import { isoDate } from '../../ui/dates'
import { roundSettings } from '../schema'
import { rowOf, rubricVersions } from './rubric.server'

/** What the form of a new round starts from: campaigns, rubric versions and the usual rules. */
export async function newRoundForm(rubricId: string | null) {
  const [campaigns, versions] = await Promise.all([
    db.campaign.findMany({ orderBy: { year: 'desc' }, take: 20, select: { id: true, year: true, name: true, reportsDueAt: true } }),
    rubricVersions(),
  ])
  const base = versions.find(({ id }) => id === rubricId) ?? versions[0]!
  const due = campaigns[0]?.reportsDueAt ?? new Date()
  const day = (after: number) => isoDate(new Date(due.getTime() + after * 86_400_000))
  return {
    campaigns,
    versions: versions.map(({ id, name, version }) => ({ id, label: `${name} 第 ${version} 版` })),
    base: { id: base.id, criteria: base.rubric.criteria.map(rowOf), levels: base.rubric.levels.map(({ id, name }) => ({ id, name })) },
    defaults: {
      campaignId: campaigns[0]?.id ?? '', name: `${campaigns[0]?.year ?? ''}年优秀调研报告评选`, judgesPerReport: '5', aggregation: 'TRIMMED_MEAN',
      scoringStartsAt: `${day(5)}T09:00`, scoringEndsAt: `${day(25)}T18:00`, ...settingDefaults(),
    },
  }
}

function settingDefaults(): Record<string, string> {
  const { ratios, tieRule, ...rest } = roundSettings.parse({})
  const named = (entries: [string, unknown][]) => Object.fromEntries(entries.map(([key, value]) => [`settings.${key}`, String(value)]))
  return {
    ...named(Object.entries(rest)),
    ...named(Object.entries(ratios).map(([grade, share]) => [`ratios.${grade}`, share])),
    ...named(tieRule.map((key, at) => [`tieRule[${at}]`, key])),
  }
}
