import { describe, expect, it, test } from 'vitest'
import { aggregate, calibrate, type Score } from '../../../scoring'
import { kendallTau, type ScenarioName, scenarios, simulate } from '../../bench/scoring-simulation'
import { readVector } from './vectors'

interface SimulationVector {
  readonly data: readonly (readonly [string, string, number])[]
  readonly truth: Record<string, number>
  readonly measured: Record<string, { readonly tau: number }>
}

const kinds = [
  'base',
  'strong_bias',
  'no_bias',
  'k3',
  'hetero_scale_noise',
  'outliers_4pct',
  'disconnected_panels',
  'panels_unequal_quality',
  'small_50x10_k3',
  'unbalanced_k3to7',
]

describe('Panels with known true quality', () => {
  test.each(kinds)('%s: the reference methods agree, and calibration ranks as well as the best of them', (kind) => {
    const gains = [1, 2].map((number) => {
      const { data, truth, measured } = readVector<SimulationVector>(`sim/${kind}_${number}`)
      const scores: Score[] = data.map(([report, judge, score]) => ({ report, judge, score }))
      const { twoWayLS, reml, calibratedScore } = calibrate(scores)
      expect(kendallTau(aggregate(scores).mean, truth)).toBeCloseTo(measured.mean!.tau, 3)
      expect(kendallTau(twoWayLS.adjusted, truth)).toBeCloseTo(measured.ls2way!.tau, 3)
      expect(
        Math.abs(kendallTau(reml.calibratedScore as Record<string, number>, truth) - measured.blup!.tau),
      ).toBeLessThan(0.003)
      return kendallTau(calibratedScore, truth) - measured.blup!.tau
    })
    expect((gains[0]! + gains[1]!) / 2).toBeGreaterThan(-0.003)
  })

  /**
   * Least mean tau over the plain mean's, of a few replicates: the full set is run by
   * test/bench/scoring-quality.ts.
   */
  const gains: [ScenarioName, number][] = [
    ['base', 0.035],
    ['strong_bias', 0.1],
    ['no_bias', -0.005],
    ['hetero_scale_noise', 0.08],
    ['outliers_4pct', 0.06],
    ['disconnected_panels', 0.015],
    ['panels_unequal_quality', 0.015],
  ]
  test.each(gains)('%s: calibration gains at least %d over the mean', (name, least) => {
    let gain = 0
    for (let seed = 101; seed <= 104; seed++) {
      const { data, truth } = simulate(scenarios[name], seed)
      gain += (kendallTau(calibrate(data).calibratedScore, truth) - kendallTau(aggregate(data).mean, truth)) / 4
    }
    expect(gain).toBeGreaterThan(least)
  })

  it('departs from the plain model where judges differ and only there', () => {
    const used = (name: ScenarioName) => {
      const { judgeScale, judgeNoise, grossErrors, unequalPanels } = calibrate(simulate(scenarios[name], 7).data)
        .adaptive.checks
      return [judgeScale.used, judgeNoise.used, grossErrors.used, unequalPanels.used]
    }
    expect(used('base')).toEqual([false, false, false, false])
    expect(used('hetero_scale_noise')).toEqual([true, true, false, false])
    expect(used('outliers_4pct')).toEqual([false, false, true, false])
    expect(used('panels_unequal_quality')).toEqual([false, false, false, true])
  })
})
