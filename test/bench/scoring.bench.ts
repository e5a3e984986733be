/**
 * Measures scoring: `tsx test/bench/scoring.bench.ts [calibration | assignment | simulation [replicates]]`.
 * Prints figures only; run each part in its own process for honest memory figures.
 */
import { assign, calibrate, type Calibration, aggregate, rank } from '../../scoring'
import { randomProblem } from '../unit/scoring/assignment-problems'
import { kendallTau, type ScenarioName, scenarios, simulate } from './scoring-simulation'

const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`)
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

function timed<T>(work: () => T): [T, string] {
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  const result = work()
  const { user, system } = process.cpuUsage(cpu)
  return [result, `${Math.round(performance.now() - from)} ms (CPU ${Math.round((user + system) / 1000)} ms)`]
}

function calibration() {
  const { data } = simulate({ R: 5000, J: 200, k: 5, sq: 6, sb: 4, se: 5, mean: 75 }, 1)
  print('before', `${megabytes()} MB`)
  for (let run = 1; run <= 3; run++) {
    const [{ method }, time] = timed(() => calibrate(data))
    print(
      'calibrate 5,000 × 200 × 5 with errors and expected ranks',
      `run ${run}`,
      time,
      `${megabytes()} MB`,
      method,
    )
  }
  const [, ranked] = timed(() => rank(simulate({ ...scenarios.base, R: 600, J: 40 }, 1).data, { seed: 1 }))
  print('rank 600 × 40 × 5 with 4,000 draws', ranked)
  const [, large] = timed(() => rank(data, { seed: 1 }))
  print('rank 5,000 × 200 × 5 with 4,000 draws', large, `${megabytes()} MB`)
}

function assignment() {
  const sizes = [
    [1000, 60, 3],
    [3000, 200, 5],
    [10_000, 200, 5],
  ] as const
  for (const [R, J, k] of sizes) {
    for (const kind of ['uniform', 'topic', 'tied'] as const) {
      const problem = randomProblem(R, J, k, { kind })
      const before = megabytes()
      const [result, time] = timed(() => assign(problem, 1))
      if (!result.feasible) throw new Error('infeasible')
      const { objective, connected, largestOverlap } = result
      print(
        `assign ${R} × ${J} × ${k} ${kind}`,
        time,
        `${before} → ${megabytes()} MB`,
        objective,
        `connected ${connected}`,
        `overlap ${largestOverlap}`,
      )
    }
  }
}

function simulation(replicates: number) {
  const methods: Record<string, (data: Calibration) => Record<string, number | null>> = {
    ls: ({ twoWayLS }) => twoWayLS.adjusted,
    reml: ({ reml }) => reml.calibratedScore,
    adaptive: ({ calibratedScore }) => calibratedScore,
  }
  print('scenario', 'mean', ...Object.keys(methods), 'scale/noise/gross/panels used')
  for (const [name, scenario] of Object.entries(scenarios) as [
    ScenarioName,
    (typeof scenarios)[ScenarioName],
  ][]) {
    const count = name.startsWith('large') ? Math.ceil(replicates / 6) : replicates
    const sums = new Array<number>(8).fill(0)
    for (let seed = 1; seed <= count; seed++) {
      const { data, truth } = simulate(scenario, seed)
      const result = calibrate(data)
      const { judgeScale, judgeNoise, grossErrors, unequalPanels } = result.adaptive.checks
      const values = [
        kendallTau(aggregate(data).mean, truth),
        ...Object.values(methods).map((method) =>
          kendallTau(method(result) as Record<string, number>, truth),
        ),
        ...[judgeScale, judgeNoise, grossErrors, unequalPanels].map(({ used }) => Number(used)),
      ]
      values.forEach((value, at) => {
        sums[at]! += value / count
      })
    }
    print(
      name.padEnd(26),
      ...sums.slice(0, 4).map((tau) => tau.toFixed(3)),
      sums
        .slice(4)
        .map((share) => share.toFixed(2))
        .join('/'),
    )
  }
}

const [part = 'all', replicates = '60'] = process.argv.slice(2)
if (part === 'calibration' || part === 'all') calibration()
if (part === 'assignment' || part === 'all') assignment()
if (part === 'simulation' || part === 'all') simulation(Number(replicates))
