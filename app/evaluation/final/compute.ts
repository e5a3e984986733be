import { proposeAwards, rank, withOfficePoints, type Keyed } from '../../../scoring'
import { tieBreakersOf, type OpeningResult } from '../opening/compute'
import type { OpeningInputs } from '../opening/inputs'

/** One report with the office's points added. */
export type FinalReport = {
  report: string
  score: string
  points: string
  total: string
  rank: number
  award: number
}
export type FinalOutcome = { format: 1; reports: FinalReport[]; quota: number[]; passedOver: string[] }

/** Adds the office's points to the opened result, ranks anew and proposes awards by the same rules. */
export function computeFinal(inputs: OpeningInputs, opened: OpeningResult, points: Keyed<string>): FinalOutcome {
  const { settings } = inputs.round
  const judged = Object.fromEntries(opened.reports.map(({ report, score }) => [report, score]))
  const totals = withOfficePoints(judged, points, settings.decimals)
  const tieBreakers = tieBreakersOf(inputs)
  const entries = opened.reports.map(({ report }) => ({
    report,
    score: totals[report]!,
    tieBreakers: tieBreakers.map((means) => means[report] ?? 0),
  }))
  const ranking = rank(entries)
  const candidates = opened.reports.map(({ report }) => ({
    report,
    score: totals[report]!,
    rank: ranking.rank[report]!,
    author: inputs.authors[report] ?? null,
  }))
  const { award, passedOver } = proposeAwards(candidates, {
    quota: opened.quota,
    policy: settings.tiePolicy,
    oneAwardPerAuthor: settings.oneAwardPerAuthor,
  })
  const reports = ranking.standings.map(({ report, rank: place }): FinalReport => ({
    report,
    score: judged[report]!,
    points: points[report] ?? '0.00',
    total: totals[report]!,
    rank: place,
    award: award[report]!,
  }))
  return { format: 1, reports, quota: [...opened.quota], passedOver: [...passedOver] }
}
