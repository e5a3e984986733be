import { describe, expect, it, test } from 'vitest'
import { aggregate, calibrate, type Score } from '../../../scoring'
import { allowedBehind, measure } from '../../bench/scoring-quality'
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

  const quick = (Object.keys(scenarios) as ScenarioName[]).filter((name) => scenarios[name].R <= 300)
  test.each(quick)('%s: calibration stays near what a knower of all judges would reach', (name) => {
    const runs = measure(name, Math.ceil(3000 / scenarios[name].R))
    const behind = runs.reduce((sum, { oracle, adaptive }) => sum + oracle - adaptive, 0) / runs.length
    expect(behind).toBeLessThan(allowedBehind(name))
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
