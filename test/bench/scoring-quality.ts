import { aggregate, calibrate } from '../../scoring'
import { kendallTau, type ScenarioName, scenarios, simulate } from './scoring-simulation'

/**
 * Kendall's tau of the plain mean and of the best known adaptive method (of mixed-model predictions where that was not measured), on
 * draws of the reference's own. What one method gains over the other on the same draws is what compares between two sets of draws.
 */
const reference: Record<ScenarioName, { mean: number; adaptive: number }> = {
  base: { mean: 0.725, adaptive: 0.769 },
  strong_bias: { mean: 0.623, adaptive: 0.768 },
  no_bias: { mean: 0.775, adaptive: 0.773 },
  weak_bias: { mean: 0.776, adaptive: 0.774 },
  k3: { mean: 0.664, adaptive: 0.714 },
  k7: { mean: 0.766, adaptive: 0.803 },
  hetero_scale_noise: { mean: 0.672, adaptive: 0.78 },
  outliers_4pct: { mean: 0.682, adaptive: 0.752 },
  topic_panels_10pct_cross: { mean: 0.733, adaptive: 0.766 },
  disconnected_panels: { mean: 0.725, adaptive: 0.759 },
  panels_unequal_quality: { mean: 0.773, adaptive: 0.8 },
  small_50x10_k3: { mean: 0.674, adaptive: 0.706 },
  unbalanced_k3to7: { mean: 0.724, adaptive: 0.763 },
  ceiling_mean88: { mean: 0.726, adaptive: 0.766 },
  noisy_se10: { mean: 0.575, adaptive: 0.588 },
  large_3000x200: { mean: 0.716, adaptive: 0.77 },
}
/** How far below the reference is still good. */
const slack = (name: ScenarioName) => (name === 'panels_unequal_quality' ? 0 : 0.003)
/** Draws the reference's means were taken over. */
const referenceReplicates = (name: ScenarioName) => (name.startsWith('large') ? 10 : 40)

interface Replicate {
  mean: number
  reml: number
  adaptive: number
}

function measure(name: ScenarioName, replicates: number): Replicate[] {
  const count = name.startsWith('large') ? Math.ceil(replicates / 6) : replicates
  return Array.from({ length: count }, (_, index) => {
    const { data, truth } = simulate(scenarios[name], index + 1)
    const { reml, calibratedScore } = calibrate(data)
    return {
      mean: kendallTau(aggregate(data).mean as Record<string, number>, truth),
      reml: kendallTau(reml.calibratedScore as Record<string, number>, truth),
      adaptive: kendallTau(calibratedScore, truth),
    }
  })
}

/** Mean and its standard error. */
function estimate(values: readonly number[]) {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { mean, error: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n) }
}

/** ✓ at or above the bar; ≈ below it, but by no more than two standard errors of the difference of two samples of draws; ✗ below that. */
function verdict(
  name: ScenarioName,
  { mean, error }: { mean: number; error: number },
  bar: number,
  replicates: number,
): string {
  const luck = 2 * error * Math.sqrt(1 + replicates / referenceReplicates(name))
  return mean >= bar ? '✓' : mean >= bar - luck ? '≈' : '✗'
}

const figure = (value: number) => value.toFixed(3)
const range = ({ mean, error }: { mean: number; error: number }) => `${figure(mean)} ± ${figure(error)}`

/** Rank quality scenario by scenario, beside the bar and beside the gain the reference had on draws of its own. */
export function simulationTable(replicates: number): string[] {
  const rows = (Object.keys(scenarios) as ScenarioName[]).map((name) => {
    const runs = measure(name, replicates)
    const tau = estimate(runs.map(({ adaptive }) => adaptive))
    const gain = estimate(runs.map(({ adaptive, mean }) => adaptive - mean))
    const bar = reference[name].adaptive - slack(name)
    const gainBar = reference[name].adaptive - reference[name].mean - slack(name)
    const means = [estimate(runs.map(({ mean }) => mean)).mean, estimate(runs.map(({ reml }) => reml)).mean].map(figure)
    const marks = [verdict(name, tau, bar, runs.length), verdict(name, gain, gainBar, runs.length)]
    return `| ${name} | ${runs.length} | ${means.join(' | ')} | ${range(tau)} | ${figure(bar)} ${marks[0]} | ${range(gain)} | ${figure(gainBar)} ${marks[1]} |`
  })
  return [
    'Kendall’s tau with the true quality, mean of replicates ± standard error. The bars were measured on other draws, 40 of each scenario',
    '(10 of the large one), so each of the two columns has luck of its own: ✓ is at or above the bar, ≈ below it by no more than two standard',
    'errors of the difference between the two samples, ✗ below that.',
    '',
    '| scenario | replicates | plain mean | mixed model | adaptive | bar | gain | bar |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ]
}
