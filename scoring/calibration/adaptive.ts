import type { Design } from './design'
import { excessKurtosis, heavyTails, trustOf } from './gross-errors'
import type { Heterogeneity } from './heterogeneity'
import { judgeNoises, judgeScales, plainNoises, residuals, settledNoises, settledScales } from './judge-differences'
import { type Fit, precision, type Precision } from './mixed-model'
import { checkPanels, type PanelCheck } from './random-panels'
import { fitReml } from './reml'

const ROUNDS = 6

/** Below this p a difference is taken to be real. */
const significance = 0.01

export interface Adaptation extends State {
  readonly scaleTest: Heterogeneity
  readonly noiseTest: Heterogeneity
  readonly kurtosis: number
  readonly panels: PanelCheck | null
  readonly used: {
    readonly scale: boolean
    readonly noise: boolean
    readonly trust: boolean
    readonly fixedReports: boolean
  }
}

/**
 * What sets judges and scores apart: how wide each judge's scale is, how noisy she is, how far a score is
 * trusted.
 */
interface Differences {
  readonly scale: Float64Array
  readonly noise: Float64Array
  readonly trust: Float64Array
}

interface State extends Differences {
  readonly design: Design
  readonly fit: Fit
}

type Wanted = Pick<Adaptation['used'], 'scale' | 'noise' | 'trust'>

/**
 * The mixed model with what the data call for and no more: judges' own scales and noise where a test says
 * that they differ, less weight for gross errors where tails are heavy, reports fixed instead of random where
 * panels received reports of different quality. Scales and noise are drawn towards the plain model by
 * empirical Bayes.
 */
export function adapt(design: Design, fit: Fit, known: Precision): Adaptation {
  const ones = (length: number) => new Float64Array(length).fill(1)
  const plain: State = { design, fit, scale: ones(design.J), noise: ones(design.J), trust: ones(design.N) }
  const first = residuals(design, fit, known, plain.trust)
  const kurtosis = excessKurtosis(design, first, fit)
  const noises = judgeNoises(design, first, kurtosis)
  const scales = judgeScales(design, fit, plainNoises(noises), plain.trust)
  const real = ({ p }: Heterogeneity) => p !== null && p < significance
  const wanted: Wanted = {
    scale: real(scales.test),
    noise: real(noises.test),
    trust: heavyTails(design, kurtosis),
  }
  const any = fit.ratios.report > 0 && (wanted.scale || wanted.noise || wanted.trust)
  const refined = any ? refine(plain, wanted) : null
  const state = refined ?? plain
  const panels = checkPanels(state.design, state.fit, refined ? precision(state.design, state.fit) : known)
  const unlike = panels !== null && panels.p < significance
  const fixed = unlike ? fitReml(state.design, { report: Infinity, judge: state.fit.ratios.judge }, true) : null
  const used = refined ? wanted : { scale: false, noise: false, trust: false }
  return {
    ...state,
    fit: fixed ?? state.fit,
    scaleTest: scales.test,
    noiseTest: noises.test,
    kurtosis,
    panels,
    used: { ...used, fixedReports: fixed !== null },
  }
}

/** Estimates the differences and the model by turns; `null` where that leads nowhere. */
function refine(plain: State, wanted: Wanted): State | null {
  let state = plain
  for (let round = 0; round < ROUNDS; round++) {
    const { scale, noise, trust } = differences(state, wanted)
    const design = {
      ...plain.design,
      weight: trust.map((value, at) => value / noise[plain.design.judge[at]!]!),
      slope: Float64Array.from(plain.design.judge, (j) => scale[j]!),
    }
    const fit = fitReml(design, state.fit.ratios)
    if (!fit || fit.ratios.report === 0) return null
    state = { design, fit, scale, noise, trust }
  }
  return state
}

function differences({ design, fit, ...now }: State, wanted: Wanted): Differences {
  const scale = wanted.scale ? settledScales(judgeScales(design, fit, now.noise, now.trust)) : now.scale
  if (!wanted.noise && !wanted.trust) return { ...now, scale }
  const known = precision(design, fit)
  const left = residuals(design, fit, known, now.trust)
  const noise = wanted.noise ? settledNoises(judgeNoises(design, left, 0)) : now.noise
  return { scale, noise, trust: wanted.trust ? trustOf(design, fit, known, left, noise) : now.trust }
}
