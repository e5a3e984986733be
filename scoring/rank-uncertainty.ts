import { confidenceOf, countOf } from './input'
import { drawEffects, type Posterior } from './calibration/posterior'
import { randomFrom, type Seed } from './random'
import { keyed, type Keyed } from './scores'

export interface DrawOptions {
  /** Places per tier, best first, or all places together. */
  readonly places: number | readonly number[]
  /** Share of rankings between `rankLower` and `rankUpper`. */
  readonly confidence: number
  readonly draws: number
  readonly seed: Seed
}

/** How sure the calibrated ranking is, from draws of the true qualities given the scores. */
export interface RankUncertainty {
  /** Best and worst rank in the given share of draws. */
  readonly rankLower: Keyed<number>
  readonly rankUpper: Keyed<number>
  /** Share of draws in which the report is within the places. */
  readonly pAward: Keyed<number>
  /** The same tier by tier. */
  readonly pTier: Keyed<readonly number[]>
}

/**
 * Ranks all reports anew in each draw from the joint distribution of their qualities, variances taken as
 * known. Goldstein & Spiegelhalter (1996), J R Stat Soc A 159:385–443.
 * @throws RangeError on a number of draws or places, or a confidence, that is none
 */
export function rankUncertainty(
  posterior: Posterior,
  { places, confidence, draws, seed }: DrawOptions,
): RankUncertainty {
  countOf(draws, 'draws', 1)
  const { R, reports } = posterior.design
  const tiers = (typeof places === 'number' ? [places] : places).map((one) => countOf(one, 'places'))
  const ends = tiers.map((_, tier) => tiers.slice(0, tier + 1).reduce((all, one) => all + one, 0))
  const won = tiers.map(() => new Uint32Array(R))
  const ranks = R < 2 ** 16 ? new Uint16Array(R * draws) : new Uint32Array(R * draws)
  const draw = drawEffects(posterior, randomFrom(seed))
  const order = new Float64Array(R)
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, R)))
  const fine = Math.floor(2 ** 52 / width)
  for (let round = 0; round < draws; round++) {
    const effects = draw()
    const [least, most] = [effects.reduce(smaller), effects.reduce(larger)]
    // Quality and index in one whole number, so that plain numeric sorting does.
    const scale = most > least ? (fine - 1) / (most - least) : 0
    for (let i = 0; i < R; i++) order[i] = Math.floor((most - effects[i]!) * scale) * width + i
    order.sort()
    let tier = 0
    for (let place = 0; place < R; place++) {
      const i = order[place]! % width
      ranks[i * draws + round] = place + 1
      while (tier < ends.length && place >= ends[tier]!) tier++
      if (tier < ends.length) won[tier]![i]!++
    }
  }
  const tail = Math.floor(((1 - confidenceOf(confidence)) / 2) * draws)
  const bounds = reports.map((_, i) => middleOf(ranks.subarray(i * draws, (i + 1) * draws), R, tail))
  return {
    rankLower: keyed(reports, (_, i) => bounds[i]![0]),
    rankUpper: keyed(reports, (_, i) => bounds[i]![1]),
    pAward: keyed(reports, (_, i) => won.reduce((all, tier) => all + tier[i]!, 0) / draws),
    pTier: keyed(reports, (_, i) => won.map((tier) => tier[i]! / draws)),
  }
}

/** The least and largest of ranks up to `most` after `tail` of them are cut off at each end. */
function middleOf(ranks: Uint16Array | Uint32Array, most: number, tail: number): [number, number] {
  const count = new Uint32Array(most + 2)
  for (const rank of ranks) count[rank]!++
  let [low, high] = [1, most]
  for (let below = count[low]!; below <= tail && low < most; below += count[++low]!);
  for (let above = count[high]!; above <= tail && high > 1; above += count[--high]!);
  return [low, high]
}

const smaller = (a: number, b: number): number => (a < b ? a : b)
const larger = (a: number, b: number): number => (a > b ? a : b)
