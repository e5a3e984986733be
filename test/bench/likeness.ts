import { readFileSync, writeFileSync } from 'node:fs'
import { generateCorpus } from '../../prisma/seed/corpus/generate'
import type { Size } from '../../prisma/seed/corpus/types'
import { candidates, measureLikeness, readyText, sample, textsOfShingle, warnFrom } from '../../search/likeness'

/**
 * Measures the finding of copies on generated reports: those with planted copies against the planted share, the
 * others as what ordinary reports have in common. Usage: npm run bench:likeness -- [S|M|L]
 */
const size = (process.argv[2] ?? 'M') as Size
const posting = new Map<number, number[]>()
const texts: ReturnType<typeof readyText>[] = []
const outcomes: {
  share: number
  planted?: { target: number; share: number; isShuffled: boolean }
  donorFound: boolean
  ms: number
}[] = []
const ids: string[] = []
let letters = 0

for (const report of generateCorpus({ size, seed: 2012 }).reports()) {
  const started = process.cpuUsage()
  const ready = readyText(Object.values(report.parts).join('\n\n'))
  const kept = sample(ready.hashes)
  const weights = new Map<number, number>()
  for (const hash of kept) {
    const list = posting.get(hash) ?? []
    if (list.length <= textsOfShingle)
      for (const text of list) weights.set(text, (weights.get(text) ?? 0) + 1 / list.length)
  }
  const nearest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, candidates)
  const { share, sources } = measureLikeness(
    ready,
    nearest.map(([id]) => ({ id, text: texts[id]! })),
  )
  const { user, system } = process.cpuUsage(started)
  const planted = report.planted.find((each) => each.kind === 'copied')
  outcomes.push({
    share,
    planted,
    ms: (user + system) / 1000,
    donorFound: sources.some(({ id }) => ids[id] === planted?.from),
  })
  for (const hash of kept) posting.set(hash, [...(posting.get(hash) ?? []), texts.length])
  ids.push(report.id)
  texts.push(ready)
  letters += ready.letters.units.length
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const quantile = (values: number[], at: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))]!
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const ordinary = outcomes.filter(({ planted }) => !planted).map(({ share }) => share)
const rows = [0.1, 0.2, 0.3, 0.5]
  .flatMap((target) =>
    [false, true].map((isShuffled) => {
      const group = outcomes.filter(({ planted }) => planted?.target === target && planted.isShuffled === isShuffled)
      if (!group.length) return ''
      const measured = group.map(({ share }) => share)
      return `| ${percent(target)}${isShuffled ? ', sentences shuffled' : ''} | ${group.length} | ${percent(mean(group.map(({ planted }) => planted!.share)))} | ${percent(mean(measured))} (${percent(Math.min(...measured))}–${percent(Math.max(...measured))}) | ${group.filter(({ donorFound }) => donorFound).length} |`
    }),
  )
  .filter(Boolean)

keep(
  [
    `## Copies of other reports — \`npm run bench:likeness\`\n\nSet ${size}: ${outcomes.length} reports, ${Math.round(letters / outcomes.length)} letters each.`,
    '',
    'Each report is measured against those before it. Planted copies: whole paragraphs of another report on the same subject, half of the words that have a synonym swapped, in every other one the sentences shuffled.',
    '',
    '| planted | reports | truly copied | measured (range) | source named |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Nothing planted: ${ordinary.length} reports, median ${percent(quantile(ordinary, 0.5))}, 95th percentile ${percent(quantile(ordinary, 0.95))}, most ${percent(Math.max(...ordinary))}; ${ordinary.filter((share) => share >= warnFrom).length} reach the warning at ${percent(warnFrom)}.`,
    '',
    `Processor time a report, all before it in memory: mean ${mean(outcomes.map(({ ms }) => ms)).toFixed(1)} ms, 95th percentile ${quantile(
      outcomes.map(({ ms }) => ms),
      0.95,
    ).toFixed(
      1,
    )} ms. Kept of each report: ${Math.round([...posting.values()].reduce((sum, list) => sum + list.length, 0) / outcomes.length)} shingles.`,
  ].join('\n'),
)

/** Writes the section anew in its place, below the pages. */
function keep(section: string) {
  const file = 'test/bench/RESULTS.md'
  const [begin, end] = ['<!-- likeness -->', '<!-- likeness end -->']
  const kept = readFileSync(file, 'utf8')
  const [before, after = ''] = kept.includes(begin)
    ? [kept.split(begin)[0]!, kept.split(end)[1]]
    : [`${kept.trimEnd()}\n\n`]
  writeFileSync(file, `${before}${begin}\n${section}\n${end}${after.trimEnd()}\n`)
  process.stdout.write(`${section}\n`)
}
