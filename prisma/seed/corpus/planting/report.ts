import { countMarkdown } from '../../../../app/server/documents/character-count'
import { planYear, type Writer } from '../plan'
import { stream } from '../random'
import { writeReport } from '../report/compose'
import type { Report } from '../types'
import { copyFrom } from './copying'
import { leakIdentity } from './identity-leak'

/** How far apart the reports with something planted are, and the shares that are copied. */
const copyEvery = 45
const leakEvery = 40
const shares = [0.1, 0.2, 0.3, 0.5] as const
/** Themes come round after this many writers, so the donor wrote on the same one. */
const themesApart = 30

/** Plants copied passages and leaks of identity in some reports, flagged in `planted`. */
export function plantInReport(
  report: Report,
  { seed, index, writers }: { seed: number; index: number; writers: readonly Writer[] },
): Report {
  const draws = stream(seed, 'planting', report.id)
  let planted = report
  const donor = writers[index - themesApart]
  if (index % copyEvery === copyEvery - 1 && donor) {
    const target = shares[Math.floor(index / copyEvery) % shares.length] ?? 0.1
    planted = copyFrom(planted, writeReport(planYear(seed, donor)), target, draws)
  }
  const author = writers[index]?.author
  if (index % leakEvery === 7 && author) {
    planted = leakIdentity(planted, author, Math.floor(index / leakEvery), draws)
  }
  if (planted === report) return report
  return { ...planted, characters: countMarkdown(Object.values(planted.parts).join('\n\n')) }
}
