import type { Random } from '../random'
import { unionFind } from '../union-find'
import type { Plan } from './flow'
import { FORBIDDEN, type Network } from './problem'
import { readersOf, swapSeats } from './spread'

const MOST_TRIES = 60

/** The connected part of each judge, numbered from 0; reports belong to the part of their judges. */
export function partsOf(J: number, readers: readonly (readonly number[])[]): { part: number[]; count: number } {
  const { find, join } = unionFind(J)
  for (const list of readers) for (const j of list) join(j, list[0]!)
  const number = new Map<number, number>()
  const busy = new Set(readers.flat())
  const part = Array.from({ length: J }, (_, j) => {
    if (!busy.has(j)) return -1 // a judge without reports belongs nowhere and parts nothing
    const at = find(j)
    if (!number.has(at)) number.set(at, number.size)
    return number.get(at)!
  })
  return { part, count: number.size }
}

interface Swap {
  readonly i: number
  readonly a: number
  readonly k: number
  readonly b: number
  readonly loss: number
}

/**
 * Joins the parts of the report–judge graph by swapping judges between reports of two parts: swaps that cost
 * no expertise, or with `atAnyLoss` the cheapest. Returns the number of parts left.
 */
export function connectParts(network: Network, plan: Plan, random: Random, atAnyLoss: boolean): number {
  let { part, count } = partsOf(network.J, readersOf(network, plan))
  while (count > 1) {
    const candidates = random.shuffle(swapsBetween(network, plan, part)).sort((x, y) => x.loss - y.loss)
    const affordable = candidates.filter((swap) => atAnyLoss || swap.loss === 0).slice(0, MOST_TRIES)
    const before = count
    for (const { i, a, k, b } of affordable) {
      swapSeats(plan.seat, network.J, i, a, k, b)
      const after = partsOf(network.J, readersOf(network, plan))
      if (after.count < count) {
        ;({ part, count } = after)
        break
      }
      swapSeats(plan.seat, network.J, i, b, k, a)
    }
    if (count === before) return count
  }
  return count
}

/** For each two judges of different parts, the swap of one report each at the least loss. */
function swapsBetween({ R, J, profit }: Network, { seat }: Plan, part: readonly number[]): Swap[] {
  const best = new Int32Array(J * J).fill(-1)
  const loss = new Float64Array(J * J).fill(Infinity)
  for (let i = 0; i < R; i++) {
    for (let a = 0; a < J; a++) {
      if (!seat[i * J + a]) continue
      for (let b = 0; b < J; b++) {
        const lost = profit[i * J + a]! - profit[i * J + b]!
        if (part[a] === part[b] || part[b]! < 0 || profit[i * J + b] === FORBIDDEN) continue
        if (lost >= loss[a * J + b]!) continue
        loss[a * J + b] = lost
        best[a * J + b] = i
      }
    }
  }
  const swaps: Swap[] = []
  for (let a = 0; a < J; a++) {
    for (let b = a + 1; b < J; b++) {
      const [i, k] = [best[a * J + b]!, best[b * J + a]!]
      if (i >= 0 && k >= 0) swaps.push({ i, a, k, b, loss: loss[a * J + b]! + loss[b * J + a]! })
    }
  }
  return swaps
}
