import type { Random } from '../random'
import type { Plan } from './flow'
import { FORBIDDEN, type Network } from './problem'

const TRIES_PER_SEAT = 20
const MOST_TRIES = 400_000

/** Judges of each report, kept ones included. */
export const readersOf = ({ R, J, fixed }: Network, { seat }: Plan): number[][] =>
  Array.from({ length: R }, (_, i) => {
    const readers: number[] = []
    for (let j = 0; j < J; j++) if (seat[i * J + j] || fixed[i * J + j]) readers.push(j)
    return readers
  })

/** How often each two judges read the same report, at `a * J + b` and `b * J + a`. */
export function overlapsOf(J: number, readers: readonly (readonly number[])[]): Int32Array {
  const shared = new Int32Array(J * J)
  for (const list of readers) for (const a of list) for (const b of list) if (a !== b) shared[a * J + b]!++
  return shared
}

/**
 * Spreads the overlaps of judges evenly (smaller sum of squares) by swapping two judges between two reports
 * wherever that costs no expertise. Loads and the optimum stay. Random tries, bounded.
 */
export function spreadOverlaps(network: Network, plan: Plan, random: Random): void {
  const { J, profit, fixed } = network
  const readers = readersOf(network, plan)
  const shared = overlapsOf(J, readers)
  const seats: [number, number][] = []
  plan.seat.forEach((taken, cell) => taken && seats.push([Math.floor(cell / J), cell % J]))
  if (seats.length < 2) return
  const open = (i: number, j: number) => !plan.seat[i * J + j] && !fixed[i * J + j] && profit[i * J + j] !== FORBIDDEN
  // Change of the sum of squares when judge `b` takes the place of `a` on report `i`; made at once, to be
  // undone.
  const replace = (i: number, a: number, b: number): number => {
    let change = 0
    for (const other of readers[i]!) {
      if (other === a) continue
      change += 2 * (shared[b * J + other]! - shared[a * J + other]! + 1)
      shared[a * J + other]!--
      shared[other * J + a]!--
      shared[b * J + other]!++
      shared[other * J + b]!++
    }
    readers[i]![readers[i]!.indexOf(a)] = b
    return change
  }
  for (let left = Math.min(TRIES_PER_SEAT * seats.length, MOST_TRIES); left > 0; left--) {
    const one = seats[random.whole(seats.length)]!
    const other = seats[random.whole(seats.length)]!
    const [i, a] = one
    const [k, b] = other
    if (a === b || i === k || !open(i, b) || !open(k, a)) continue
    if (profit[i * J + a]! + profit[k * J + b]! !== profit[i * J + b]! + profit[k * J + a]!) continue
    if (replace(i, a, b) + replace(k, b, a) >= 0) {
      replace(k, a, b)
      replace(i, b, a)
      continue
    }
    swapSeats(plan.seat, J, i, a, k, b)
    one[1] = b
    other[1] = a
  }
}

/** Judge `b` takes report `i` from `a`, who takes report `k` from `b`. */
export function swapSeats(seat: Uint8Array, J: number, i: number, a: number, k: number, b: number): void {
  seat[i * J + a] = seat[k * J + b] = 0
  seat[i * J + b] = seat[k * J + a] = 1
}
