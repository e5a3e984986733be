// npx tsx test/bench/certainty.ts [ROUNDS]: how often the 90 % intervals of score and rank and P(award) are right, for RESULTS.md.
import { calibrate, rank } from '../../scoring'
import { type Scenario, scenarios, simulate } from './scoring-simulation'

const rounds = Number(process.argv[2] ?? 200)
const share = 0.3
const { large_3000x200: _, ...known } = scenarios
const kinds: Record<string, Scenario> = {
  ...known,
  tiny_12x3x3: { ...known.base, R: 12, J: 3, k: 3 },
  few_judges_100x4x2: { ...known.base, R: 100, J: 4, k: 2 },
  few_sheets_60x36x3: { ...known.base, R: 60, J: 36, k: 3 },
  hetero_outliers: { ...known.hetero_scale_noise, out: 0.04 },
  hetero_unequal_panels: { ...known.hetero_scale_noise, panels: 5, cross: 0.1, pq: 5 },
  small_unequal_panels: { ...known.base, R: 60, J: 12, k: 3, panels: 3, cross: 0.15, pq: 5 },
  disconnected_unequal: { ...known.base, panels: 5, cross: 0, pq: 5 },
}

/** Forecasts of an award in one tenth of P: how many, their sum, how many of them won. */
const emptyBins = () => Array.from({ length: 10 }, () => [0, 0, 0] as [number, number, number])
const all = emptyBins()

function measure(name: string, kind: Scenario): string {
  const bins = emptyBins()
  let [reports, inScore, inRank] = [0, 0, 0]
  for (let seed = 1; seed <= rounds; seed++) {
    const { data, truth } = simulate(kind, 50_000 + seed)
    const places = Math.round(share * kind.R)
    const { rankLower, rankUpper, pAward } = rank(data, { places, draws: 1000, seed })
    const { calibratedScore, calibratedScoreSe } = calibrate(data)
    const order = Object.keys(truth).sort((a, b) => truth[b]! - truth[a]!)
    order.forEach((id, at) => {
      reports++
      if (Math.abs(calibratedScore[id]! - kind.mean - truth[id]!) <= 1.645 * calibratedScoreSe[id]!) inScore++
      if (at + 1 >= rankLower[id]! && at + 1 <= rankUpper[id]!) inRank++
      for (const table of [bins, all]) {
        const bin = table[Math.min(9, Math.floor(pAward[id]! * 10))]!
        bin[0]++
        bin[1] += pAward[id]!
        bin[2] += Number(at < places)
      }
    })
  }
  const gaps = bins.filter(([n]) => n >= rounds).map(([n, p, won]) => Math.abs(p - won) / n)
  const figures = [inScore / reports, inRank / reports, Math.max(...gaps)].map((value) => value.toFixed(3))
  return `| ${name} | ${figures.join(' | ')} |`
}

const rows = Object.entries(kinds).map(([name, kind]) => measure(name, kind))
const line = (label: string, values: (string | number)[]) => `| ${label} | ${values.join(' | ')} |`
process.stdout.write(
  [
    '| scenario | score in its interval | rank in its interval | largest gap between P(award) and awards in a tenth |',
    '|---|---|---|---|',
    ...rows,
    '',
    line(
      'P(award)',
      all.map((_, at) => `${at * 10}–${at * 10 + 10} %`),
    ),
    `|---${'|---'.repeat(10)}|`,
    line(
      'forecasts',
      all.map(([n]) => n),
    ),
    line(
      'mean P(award)',
      all.map(([n, p]) => (p / n).toFixed(3)),
    ),
    line(
      'won',
      all.map(([n, , won]) => (won / n).toFixed(3)),
    ),
    '',
  ].join('\n'),
)
