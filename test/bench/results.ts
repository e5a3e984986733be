import { execFileSync } from 'node:child_process'
import os from 'node:os'
import type { Rush } from './hand-in'
import { perRound, rounds, warmUp, type Measured } from './measure'
import type { Page } from './pages'

type Weight = { first: number; all: number }
export type SetResult = {
  size: string
  seconds: number | null
  pages: (Page & Measured & { weight: Weight; engine: number })[]
  writing: { diary: Weight; report: Weight }
  handIn: { median: number; p95: number; times: number }
  rush: Rush
  ranking: { ms: number; reports: number; sheets: number }
}

const one = (value: number) => value.toFixed(1)

/** Machine, commit and day; what the columns mean. */
export function heading(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const [cpu] = os.cpus()
  return `# Results: pages, hand-in, ranking

\`npm run bench\`, commit ${commit}, ${new Date().toISOString().slice(0, 10)}. ${os.cpus().length} × ${cpu?.model.trim()}, Node ${process.version}, load average ${one(os.loadavg()[0]!)} at the end.

One server process of the production build, one client, when nothing is left to index or compare: ${warmUp} requests a page to warm up, then ${rounds} rounds through all pages with ${perRound} requests each. CPU: user and system time of the server's process
from /proc, median of the rounds with the least and the most; PostgreSQL beside it. HotCRP: 1,000 reports on the same kind of machine (nginx, php-fpm, MariaDB), where its like page exists.
`
}

export function section({ size, seconds, pages, writing, handIn, rush, ranking }: SetResult): string {
  const rows = pages.map(({ name, cpu, least, most, engine, database, median, p95, kib, goal, hotcrp, weight }) => [
    name,
    `${one(cpu)} (${one(least)}–${one(most)})`,
    goal ? `≤ ${goal}${engine ? ` beside the engine’s ${one(engine)}` : ''} ${cpu - engine <= goal ? '✓' : '✗'}` : '',
    one(database),
    `${one(median)} / ${one(p95)}`,
    one(kib),
    one(weight.first),
    hotcrp ? `${hotcrp.cpu} ms CPU, ${hotcrp.median} ms, ${hotcrp.kib} KiB (${hotcrp.page})` : '',
  ])
  const columns = [
    'page',
    'CPU ms',
    'goal',
    'PostgreSQL CPU ms',
    'median / p95 ms',
    'KiB',
    'script KB (brotli)',
    'HotCRP',
  ]
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const weigh = ({ first, all }: Weight) =>
    `${one(first)} KB at first, ${one(all)} KB with all it loads later (goal ≤ 230: ${all <= 230 ? '✓' : '✗'})`
  return `
## Set ${size}${seconds === null ? '' : `, seeded in ${seconds} s`}

${[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')}

- Readers' pages (article, column, home), goal ≤ 90 KB of script: ${pages.filter(({ reader }) => reader).every(({ weight }) => weight.first <= 90) ? '✓' : '✗'}
- Writing a diary entry: ${weigh(writing.diary)}
- Writing a report: ${weigh(writing.report)}
- Hand-in of a report: ${one(handIn.median)} ms median, ${one(handIn.p95)} ms p95 of ${handIn.times}
- ${rush.people} people hand in at once: ${rush.accepted} accepted in ${one(rush.seconds)} s, ${Math.round(rush.median)} ms median, ${Math.round(rush.p95)} ms p95
- Opening (calibration, agreement, ranking with P(award), awards) of ${ranking.reports} reports and ${ranking.sheets} sheets: ${Math.round(ranking.ms)} ms
`
}
