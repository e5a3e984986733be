import { z } from 'zod'
import type { OpeningResult, ReportResult } from './compute'

export const resultSearch = z.object({
  sort: z.enum(['rank', 'calibrated', 'change', 'spread']).catch('rank'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** one kind of finding in full, instead of the whole page */
  all: z.enum(['changed', 'judges', 'outlying']).optional().catch(undefined),
  /** number of a seat, for her sheets */
  judge: z
    .string()
    .regex(/^\d{1,5}$/)
    .optional()
    .catch(undefined),
})
export type ResultSearch = z.output<typeof resultSearch>

export type ResultRow = Omit<ReportResult, 'mean' | 'spread' | 'over' | 'calibratedAward'> & {
  tied: boolean
  apart: boolean
  title: string
  author: string
  unit: string
  city: string | null
}

export type ChangedAward = Pick<
  ReportResult,
  'report' | 'rank' | 'award' | 'calibratedRank' | 'calibratedAward' | 'pAward'
> & { title: string }
export type ResultSummary = Omit<OpeningResult, 'reports'> & {
  openedAt: Date
  seed: number
  names: Record<string, string>
  changed: ChangedAward[]
}

export type JudgeSheet = {
  report: string
  title: string
  total: string
  score: string
  rank: number
  difference: number
}
