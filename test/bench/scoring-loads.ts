import { assign, calibrate, rank } from '../../scoring'
import { randomProblem } from '../unit/scoring/assignment-problems'
import { simulate } from './scoring-simulation'

// One load a process: prints its row of the table.
const large = () => simulate({ R: 5000, J: 200, k: 5, sq: 6, sb: 4, se: 5, mean: 75 }, 1).data

function row(name: string, prepare: () => () => unknown, milliseconds: number, megabytes: number | null): string {
  const work = prepare()
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  const cpu = Math.round((user + system) / 1000)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const met = cpu <= milliseconds && (megabytes === null || peak <= megabytes)
  return `| ${name} | ${cpu} | ${peak} | ≤ ${milliseconds} ms${megabytes === null ? '' : `, ${megabytes} MB`} ${met ? '✓' : '✗'} |`
}

const assignment = (reports: number, judges: number, each: number, milliseconds: number, megabytes: number | null) =>
  row(
    `assign, ${reports} × ${judges} × ${each}`,
    () => {
      const problem = randomProblem(reports, judges, each, { kind: 'uniform' })
      return () => {
        if (!assign(problem, 1).feasible) throw new Error('infeasible')
      }
    },
    milliseconds,
    megabytes,
  )

const loads: Record<string, () => string> = {
  calibrate: () =>
    row(
      'calibrate with errors and expected ranks, 5000 × 200 × 5, first run',
      () => {
        const data = large()
        return () => calibrate(data)
      },
      1000,
      100,
    ),
  rank: () =>
    row(
      'the same with 4,000 draws of the ranking',
      () => {
        const data = large()
        return () => rank(data, { seed: 1 })
      },
      10_000,
      null,
    ),
  'assign-1000': () => assignment(1000, 60, 3, 200, null),
  'assign-10000': () => assignment(10_000, 200, 5, 3000, 150),
}

process.stdout.write(`${loads[process.argv[2]!]!()}\n`)
