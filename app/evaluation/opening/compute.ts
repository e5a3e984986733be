import {
  aggregate,
  calibrate,
  disagreement,
  fullMarks,
  generalizability,
  kendallW,
  krippendorffAlpha,
  outlyingScores,
  placesOf,
  proposeAwards,
  rank,
  type AggregationRule,
  type AwardRules,
  type Decimal,
  type Keyed,
  type OutlyingScore,
  type Score,
} from '../../../scoring'
import { awardGrades } from '../vocabulary'
import type { OpeningInputs } from './inputs'

/** One report in the opened result; ranks from 1, shared by equals; awards 1 (highest) to 4, 0 for none. */
export type ReportResult = {
  report: string
  score: string
  rank: number
  award: number
  n: number
  mean: number
  sd: number | null
  spread: number | null
  over: string[]
  calibratedScore: number
  calibratedRank: number
  calibratedAward: number
  rankLower: number | null
  rankUpper: number | null
  pAward: number | null
}

/** One judge: how many sheets, her mean, and how far above (lenient) or below (severe) the others she scores. */
export type JudgeResult = { judge: string; n: number; mean: number; effect: number | null }

export type OpeningResult = {
  format: 1
  /** full marks of a judge's sheet */
  full: string
  reports: ReportResult[]
  judges: JudgeResult[]
  quota: number[]
  passedOver: string[]
  method: string
  /** parts of the panel between which calibrated scores cannot be compared; 1 is good */
  components: number
  agreement: { generalizability: number | null; alpha: number | null; kendallW: number | null }
  outlying: OutlyingScore[]
}

const rules = { MEAN: 'mean', TRIMMED_MEAN: 'trimmed', MEDIAN: 'median' } as const satisfies Record<
  string,
  AggregationRule
>

/**
 * The result of a round from its inputs alone: aggregate by the official rule, calibrate, measure agreement,
 * rank, propose awards. The same inputs give the same result on every machine.
 */
export function computeOpening(inputs: OpeningInputs): OpeningResult {
  const { settings, aggregation } = inputs.round
  const data: Score[] = inputs.sheets.map(({ report, judge, total }) => ({ report, judge, score: total }))
  const rule = { rule: rules[aggregation], decimals: settings.decimals }
  const ids = [...new Set(data.map(({ report }) => report))]
  const quota = placesOf(
    awardGrades.map((grade) => share(settings.ratios[grade])),
    ids.length,
  )
  const ranking = rank(data, { ...rule, tieBreakers: tieBreakersOf(inputs), places: quota, seed: inputs.seed })
  const awardRules: AwardRules = { quota, policy: settings.tiePolicy, oneAwardPerAuthor: settings.oneAwardPerAuthor }
  const candidates = (score: Keyed<Decimal>, rankOf: Keyed<number>) =>
    ids.map((report) => ({
      report,
      score: score[report]!,
      rank: rankOf[report]!,
      author: inputs.authors[report] ?? null,
    }))
  const official = proposeAwards(candidates(ranking.score, ranking.rank), awardRules)
  const calibrated = proposeAwards(
    candidates(
      mapped(ids, (id) => ranking.calibratedScore[id]!.toFixed(9)),
      ranking.calibratedRank,
    ),
    awardRules,
  )
  const { mean, sd, n } = aggregate(data, rule)
  const apart = disagreement(data, { spread: Number(settings.spreadLimit), sd: Number(settings.deviationLimit) })
  const reports = ranking.standings.map(({ report, rank: place }): ReportResult => ({
    report,
    score: ranking.score[report]!,
    rank: place,
    award: official.award[report]!,
    n: n[report]!,
    mean: mean[report]!,
    sd: sd[report]!,
    spread: apart[report]!.spread,
    over: [...apart[report]!.over],
    calibratedScore: ranking.calibratedScore[report]!,
    calibratedRank: ranking.calibratedRank[report]!,
    calibratedAward: calibrated.award[report]!,
    rankLower: ranking.rankLower[report]!,
    rankUpper: ranking.rankUpper[report]!,
    pAward: ranking.pAward[report]!,
  }))
  const { adaptive, twoWayLS } = calibrate(data)
  return sixDecimals({
    format: 1,
    full: fullMarks(inputs.rubric),
    reports,
    judges: judgesOf(data, adaptive.judgeEffect),
    quota: [...quota],
    passedOver: [...official.passedOver],
    method: ranking.method,
    components: twoWayLS.components,
    agreement: {
      generalizability: generalizability(data).G_qk,
      alpha: krippendorffAlpha(data, 'interval'),
      kendallW: kendallW(data).tieCorrected,
    },
    outlying: outlyingScores(data, rule).slice(0, 50),
  })
}

/** Finer differences are those of two machines' arithmetic; the ledger keeps six decimals and compares them exactly. */
function sixDecimals<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1e6) / 1e6 || 0) as T
  if (Array.isArray(value)) return value.map(sixDecimals) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, sixDecimals(field)])) as T
}

/** 5 (percent) → '0.05', in exact decimals. */
const share = (percent: string): string => {
  const [whole = '0', part = ''] = percent.split('.')
  const digits = whole.padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${part}`
}

/** Means that decide among equals: of the whole sheet untrimmed, of 分析, of 建议, as the round declared. */
export function tieBreakersOf({ round, rubric, sheets }: OpeningInputs): Keyed<Decimal>[] {
  const data: Score[] = sheets.map(({ report, judge, total }) => ({ report, judge, score: total }))
  const meanOf = (scores: Score[]) => aggregate(scores, { rule: 'mean', decimals: 10 }).official
  return round.settings.tieRule.flatMap((key) => {
    if (key === 'mean') return [meanOf(data)]
    if (!rubric.criteria.some(({ id }) => id === key)) return []
    return [meanOf(sheets.map(({ report, judge, marks }) => ({ report, judge, score: marks[key] ?? 0 })))]
  })
}

function judgesOf(data: Score[], effect: Keyed<number | null>): JudgeResult[] {
  const byJudge = aggregate(data.map(({ report, judge, score }) => ({ report: judge, judge: report, score })))
  return Object.keys(byJudge.n)
    .map((judge) => ({ judge, n: byJudge.n[judge]!, mean: byJudge.mean[judge]!, effect: effect[judge] ?? null }))
    .sort((a, b) => (a.effect ?? 0) - (b.effect ?? 0))
}

const mapped = <T>(ids: string[], value: (id: string) => T): Keyed<T> =>
  Object.fromEntries(ids.map((id) => [id, value(id)]))
