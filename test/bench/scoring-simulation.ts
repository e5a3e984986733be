import { type Random, randomFrom } from '../../scoring/random'
import type { Score } from '../../scoring/scores'

/** A kind of panel: how many reports, judges and scores, and how judges differ. */
export interface Scenario {
  readonly R: number
  readonly J: number
  /** Scores per report, or the least and most. */
  readonly k: number | readonly [number, number]
  /** Standard deviations of quality, judges' bias and noise; mean score. */
  readonly sq: number
  readonly sb: number
  readonly se: number
  readonly mean: number
  /** Standard deviations of the logarithms of judges' scale and noise. */
  readonly hs?: number
  readonly hn?: number
  /** Share of gross errors. */
  readonly out?: number
  /** Number of panels, share of scores from another panel, and standard deviation of the panels' quality. */
  readonly panels?: number
  readonly cross?: number
  readonly pq?: number
  /** Standard deviation of the logarithm of judges' loads. */
  readonly skewload?: number
}

const base: Scenario = { R: 300, J: 30, k: 5, sq: 6, sb: 4, se: 5, mean: 75 }

export const scenarios = {
  base,
  strong_bias: { ...base, sb: 8 },
  no_bias: { ...base, sb: 0 },
  weak_bias: { ...base, sb: 1 },
  k3: { ...base, k: 3 },
  k7: { ...base, k: 7 },
  hetero_scale_noise: { ...base, hs: 0.35, hn: 0.5 },
  outliers_4pct: { ...base, out: 0.04 },
  topic_panels_10pct_cross: { ...base, panels: 5, cross: 0.1 },
  disconnected_panels: { ...base, panels: 5, cross: 0 },
  panels_unequal_quality: { ...base, panels: 5, cross: 0.1, pq: 5 },
  small_50x10_k3: { ...base, R: 50, J: 10, k: 3 },
  unbalanced_k3to7: { ...base, k: [3, 7], skewload: 1 },
  ceiling_mean88: { ...base, mean: 88 },
  noisy_se10: { ...base, se: 10 },
  large_3000x200: { ...base, R: 3000, J: 200 },
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios

export interface SimulatedRound {
  readonly data: readonly Score[]
  /** True quality by report. */
  readonly truth: Readonly<Record<string, number>>
  /** Quality by report as one would predict it who knew every judge's bias, scale and noise: how much the scores tell at all. */
  readonly oracle: Readonly<Record<string, number>>
}

/** score = round(mean + scale·quality + bias + noise·e), between 0 and 100; judges drawn with even loads. */
export function simulate(scenario: Scenario, seed: number): SimulatedRound {
  const { R, J, sq, sb, se, mean, hs = 0, hn = 0, out = 0, panels = 1, pq = 0 } = scenario
  const random = randomFrom(`simulation ${seed}`)
  const panelQuality = Array.from({ length: panels }, () => pq * random.normal())
  const quality = Array.from({ length: R }, (_, i) => sq * random.normal() + panelQuality[i % panels]!)
  const judges = Array.from({ length: J }, () => ({
    bias: sb * random.normal(),
    scale: Math.exp(hs * random.normal()),
    noise: se * Math.exp(hn * random.normal()),
  }))
  const data: Score[] = []
  const told = Array.from({ length: R }, () => ({ sum: 0, weight: 1 / (sq ** 2 + pq ** 2) }))
  seats(scenario, random).forEach((panel, i) => {
    for (const j of panel) {
      const { bias, scale, noise } = judges[j]!
      const gross = random.real() < out ? (random.real() < 0.5 ? -1 : 1) * (15 + 20 * random.real()) : 0
      const exact = mean + scale * quality[i]! + bias + noise * random.normal() + gross
      const score = Math.max(0, Math.min(100, Math.round(exact)))
      data.push({ report: `R${i}`, judge: `J${j}`, score })
      told[i]!.sum += (scale / noise ** 2) * (score - mean - bias)
      told[i]!.weight += (scale / noise) ** 2
    }
  })
  const byReport = (values: readonly number[]) => Object.fromEntries(values.map((value, i) => [`R${i}`, value]))
  return { data, truth: byReport(quality), oracle: byReport(told.map(({ sum, weight }) => sum / weight)) }
}

/** Judges of each report: the least loaded of the panel, or by weights where loads are skewed. */
function seats({ R, J, k, panels = 1, cross = 0, skewload = 0 }: Scenario, random: Random): number[][] {
  const load = new Array<number>(J).fill(0)
  const wish = Array.from({ length: J }, () => Math.exp(skewload * random.normal()))
  return Array.from({ length: R }, (_, i) => {
    const wanted = typeof k === 'number' ? k : k[0] + random.whole(k[1] - k[0] + 1)
    const chosen = new Set<number>()
    while (chosen.size < wanted) {
      const stranger = random.real() < cross
      const open = load
        .map((_, j) => j)
        .filter((j) => !chosen.has(j) && (panels === 1 || (j % panels === i % panels) !== stranger))
      const urge = (j: number) => (skewload ? -Math.log(1 - random.real()) / wish[j]! : load[j]! + random.real())
      const urges = new Map(open.map((j) => [j, urge(j)]))
      const next = open.reduce((best, j) => (urges.get(j)! < urges.get(best)! ? j : best), open[0]!)
      chosen.add(next)
      load[next]!++
    }
    return [...chosen]
  })
}

/** Kendall's tau-b of two lists of values by report. */
export function kendallTau(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const ids = Object.keys(b)
  const x = Float64Array.from(ids, (id) => a[id]!)
  const y = Float64Array.from(ids, (id) => b[id]!)
  let [agree, inX, inY] = [0, 0, 0]
  for (let i = 0; i < ids.length; i++) {
    for (let j = 0; j < i; j++) {
      const p = Math.sign(x[i]! - x[j]!)
      const q = Math.sign(y[i]! - y[j]!)
      agree += p * q
      inX += p * p
      inY += q * q
    }
  }
  return agree / Math.sqrt(inX * inY)
}
