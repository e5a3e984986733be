import { aggregate, calibrate } from '../../scoring'
import { kendallTau, type ScenarioName, scenarios, simulate } from './scoring-simulation'

/** Kendall's tau of the best known adaptive method, of mixed-model predictions where it was not measured, and how far below is still good. */
const adaptiveBars: Record<ScenarioName, number> = {
  base: 0.769, strong_bias: 0.768, no_bias: 0.773, weak_bias: 0.774, k3: 0.714, k7: 0.803, hetero_scale_noise: 0.78, outliers_4pct: 0.752,
  topic_panels_10pct_cross: 0.766, disconnected_panels: 0.759, panels_unequal_quality: 0.8, small_50x10_k3: 0.706, unbalanced_k3to7: 0.763,
  ceiling_mean88: 0.766, noisy_se10: 0.588, large_3000x200: 0.77,
}
const slack = 0.003

interface Sums { n: number; mean: number; reml: number; adaptive: number; squares: number }

function measure(name: ScenarioName, replicates: number): Sums {
  const sums: Sums = { n: 0, mean: 0, reml: 0, adaptive: 0, squares: 0 }
  const count = name.startsWith('large') ? Math.ceil(replicates / 6) : replicates
  for (let seed = 1; seed <= count; seed++) {
    const { data, truth } = simulate(scenarios[name], seed)
    const { reml, calibratedScore } = calibrate(data)
    const adaptive = kendallTau(calibratedScore, truth)
    sums.n++
    sums.mean += kendallTau(aggregate(data).mean as Record<string, number>, truth)
    sums.reml += kendallTau(reml.calibratedScore as Record<string, number>, truth)
    sums.adaptive += adaptive
    sums.squares += adaptive * adaptive
  }
  return sums
}

/** Rank quality scenario by scenario; a tau less than its bar by no more than twice its sampling error is marked ~. */
export function simulationTable(replicates: number): string[] {
  const rows = (Object.keys(scenarios) as ScenarioName[]).map((name) => {
    const { n, mean, reml, adaptive, squares } = measure(name, replicates)
    const tau = adaptive / n
    const error = Math.sqrt((squares / n - tau * tau) / (n - 1))
    const bar = name === 'panels_unequal_quality' ? adaptiveBars[name] : adaptiveBars[name] - slack
    const mark = tau >= bar ? '✓' : tau + 2 * error >= bar ? '~' : '✗'
    return `| ${name} | ${n} | ${(mean / n).toFixed(3)} | ${(reml / n).toFixed(3)} | ${tau.toFixed(3)} ± ${error.toFixed(3)} | ${bar.toFixed(3)} ${mark} |`
  })
  return [
    'Kendall’s tau with the true quality, mean of replicates ± standard error of that mean; the bar was measured on other draws.',
    '',
    '| scenario | replicates | plain mean | mixed model | adaptive | bar |',
    '|---|---|---|---|---|---|',
    ...rows,
  ]
}
