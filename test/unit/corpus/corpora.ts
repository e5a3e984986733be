import { readFileSync } from 'node:fs'
import { generateCorpus } from '../../../prisma/seed/corpus/generate'
import type { Corpus, DiaryEntry, Report } from '../../../prisma/seed/corpus/types'

export const small: Corpus = generateCorpus({ size: 'S', seed: 2012 })
export const medium: Corpus = generateCorpus({ size: 'M', seed: 2012 })

/** M takes a few seconds to write, more on a busy machine. */
export const patience = { testTimeout: 120_000 }

let reports: Report[] | undefined
let entries: DiaryEntry[] | undefined

/** All reports of M, written once for a test file. */
export const mediumReports = () => (reports ??= [...medium.reports()])
export const mediumEntries = () => (entries ??= [...medium.diaryEntries()])

export const fullText = (report: Report) => Object.values(report.parts).join('\n\n')

export const isCopied = (report: Report) => report.planted.some(({ kind }) => kind === 'copied')

/** The streets, towns and townships of Shandong as they are, and were, called. */
export const realTowns: ReadonlySet<string> = new Set(
  readFileSync(new URL('shandong-towns.txt', import.meta.url), 'utf8')
    .split(/\s+/)
    .filter(Boolean),
)

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}
