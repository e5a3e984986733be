import type { Shares } from './balance'
import { FORBIDDEN, type Network } from './problem'

const ROUNDS = 40

export interface Start {
  /** What a place with each judge costs; a report takes the judges with the best profit less price. */
  readonly price: Float64Array
  /** The judges taken by each report, `need` per report, one after another. */
  readonly chosen: Int32Array
}

/**
 * A start near the optimum: prices that nearly even out the loads when every report simply takes its best
 * judges (subgradient steps on the dual of the transport problem). It is dual feasible, so that shortest
 * augmenting paths from it reach the exact optimum after few steps. Equal choices are decided by `lot`.
 */
export function startingChoice(network: Network, shares: Shares, lot: number): Start {
  const { J, profit } = network
  const target = Float64Array.from(shares.low, (low, j) => (low + shares.high[j]!) / 2 - network.fixedLoad[j]!)
  let best: Start | null = null
  let bestGap = Infinity
  const price = new Float64Array(J)
  let step = spreadOf(profit) / 2
  for (let round = 0; round < ROUNDS && bestGap > J / 2; round++) {
    const { chosen, load } = choose(network, price, lot)
    let gap = 0
    for (let j = 0; j < J; j++) gap += Math.abs(load[j]! - target[j]!)
    if (gap < bestGap) {
      bestGap = gap
      best = { price: price.slice(), chosen }
    } else step *= 0.7
    if (step < 1) break
    for (let j = 0; j < J; j++) price[j] = Math.round(price[j]! + (step * (load[j]! - target[j]!)) / (target[j]! + 1))
  }
  return best ?? { price, chosen: choose(network, price, lot).chosen }
}

function spreadOf(profit: Int32Array): number {
  let [least, most] = [Infinity, -Infinity]
  for (const one of profit) {
    if (one === FORBIDDEN) continue
    least = Math.min(least, one)
    most = Math.max(most, one)
  }
  return most > least ? most - least : 0
}

function choose({ R, J, need, profit, fixed }: Network, price: Float64Array, lot: number) {
  const chosen = new Int32Array(need.reduce((all, one) => all + one, 0))
  const load = new Int32Array(J)
  const value = new Float64Array(J)
  const key = new Int32Array(J)
  let from = 0
  for (let i = 0; i < R; i++) {
    const wanted = need[i]!
    let taken = 0
    for (let j = 0; j < J; j++) {
      const cell = i * J + j
      if (profit[cell] === FORBIDDEN || fixed[cell]) continue
      value[j] = profit[cell]! - price[j]!
      key[j] = scramble(cell ^ lot)
      if (taken === wanted && (wanted === 0 || !beats(j, chosen[from + wanted - 1]!))) continue
      let place = taken < wanted ? taken++ : wanted - 1
      for (; place > 0 && beats(j, chosen[from + place - 1]!); place--) chosen[from + place] = chosen[from + place - 1]!
      chosen[from + place] = j
    }
    for (let place = 0; place < wanted; place++) load[chosen[from + place]!]!++
    from += wanted
  }
  return { chosen, load }

  function beats(a: number, b: number): boolean {
    return value[a]! > value[b]! || (value[a] === value[b] && key[a]! > key[b]!)
  }
}

/** Mixes the bits of a whole number (finish of MurmurHash3). */
function scramble(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
