import type { Shares } from './balance'
import { FORBIDDEN, type Network } from './problem'
import type { Start } from './start'

/** The judges from whom no report can be shifted to those who still lack some. */
export interface Cut {
  readonly inside: Uint8Array
}

/** Who reads what: `seat[i * J + j]` is 1 where judge `j` newly reads report `i`. */
export interface Plan {
  readonly seat: Uint8Array
  readonly load: Int32Array
}

/**
 * Exact minimum-cost flow on the graph of judges. An arc from judge a to judge b stands for the report that a
 * can hand to b at the least loss; one more node stands for the supply of places, whose arcs have rising
 * costs so that even loads come first. From the dual feasible start, judges with too many reports shift them
 * along shortest paths (Dijkstra with potentials) to judges with too few. Returns a cut where that is
 * impossible.
 *
 * @param even whether a load outside the even shares is forbidden or only comes last
 */
export function shiftToOptimum(network: Network, shares: Shares, start: Start, even: boolean): Plan | Cut {
  const { R, J, need, limit, fixedLoad, profit, fixed } = network
  const seat = new Uint8Array(R * J)
  const held: number[][] = Array.from({ length: J }, () => [])
  for (let i = 0, at = 0; i < R; i++) {
    for (let place = 0; place < need[i]!; place++, at++) {
      seat[i * J + start.chosen[at]!] = 1
      held[start.chosen[at]!]!.push(i)
    }
  }
  const load = Int32Array.from(held, (list, j) => list.length + fixedLoad[j]!)

  // The report that each judge can hand to each other judge at the least loss, or -1.
  const handover = new Int32Array(J * J).fill(-1)
  const loss = new Float64Array(J * J).fill(Infinity)
  const offer = (i: number, a: number, b: number) => {
    if (seat[i * J + b] || fixed[i * J + b] || profit[i * J + b] === FORBIDDEN) return
    const lost = profit[i * J + a]! - profit[i * J + b]!
    if (lost >= loss[a * J + b]!) return
    loss[a * J + b] = lost
    handover[a * J + b] = i
  }
  const rescan = (a: number, b: number) => {
    loss[a * J + b] = Infinity
    handover[a * J + b] = -1
    for (const i of held[a]!) offer(i, a, b)
  }
  for (let a = 0; a < J; a++) for (const i of held[a]!) for (let b = 0; b < J; b++) offer(i, a, b)

  const hand = (i: number, a: number, b: number) => {
    const list = held[a]!
    list[list.indexOf(i)] = list[list.length - 1]!
    list.pop()
    seat[i * J + a] = 0
    seat[i * J + b] = 1
    held[b]!.push(i)
    for (let c = 0; c < J; c++) {
      if (handover[a * J + c] === i) rescan(a, c)
      if (c !== b) offer(i, b, c)
      if (c !== b && seat[i * J + c]) {
        if (handover[c * J + b] === i) rescan(c, b)
        offer(i, c, a)
      }
    }
  }

  // Places given to each judge, the costs of one more or one fewer, and potentials that make all costs non-
  // negative.
  const places = shares.low.slice()
  const order = Array.from({ length: J }, (_, j) => j)
    .filter((j) => shares.high[j]! > shares.low[j]!)
    .sort((a, b) => start.price[b]! - start.price[a]! || a - b)
  for (const j of order.slice(0, shares.extras)) places[j]!++
  let [cheapest, dearest, most] = [Infinity, -Infinity, 0]
  for (const price of start.price) [cheapest, dearest] = [Math.min(cheapest, price), Math.max(dearest, price)]
  for (const one of profit) if (one !== FORBIDDEN) most = Math.max(most, Math.abs(one))
  const dear = 4 * (J + 2) * (most + 1) + 4 * (dearest - cheapest)
  const lowest = (j: number) => (even ? shares.low[j]! : fixedLoad[j]!)
  const highest = (j: number) => (even ? shares.high[j]! : limit[j]!)
  const supply = J
  const potential = new Float64Array(J + 1)
  for (let j = 0; j < J; j++) potential[j] = -start.price[j]!
  const lastExtra = order[shares.extras - 1]
  potential[supply] = dear - (lastExtra === undefined ? dearest : start.price[lastExtra]!)

  const distance = new Float64Array(J + 1)
  const from = new Int32Array(J + 1)
  const done = new Uint8Array(J + 1)
  const arc = (a: number, b: number): number => {
    if (b === supply) return places[a]! < highest(a) ? dear * (places[a]! + 1 - shares.level) : Infinity
    if (a === supply) return places[b]! > lowest(b) ? -dear * (places[b]! - shares.level) : Infinity
    return loss[a * J + b]!
  }
  const search = (origin: number): number => {
    distance.fill(Infinity)
    done.fill(0)
    distance[origin] = 0
    for (;;) {
      let a = -1
      let near = Infinity
      for (let b = 0; b <= J; b++) {
        if (!done[b] && distance[b]! < near) {
          near = distance[b]!
          a = b
        }
      }
      if (a < 0) return -1
      done[a] = 1
      if (a !== supply && load[a]! < places[a]!) return a
      const base = near + potential[a]!
      for (let b = 0; b <= J; b++) {
        if (done[b]) continue
        const reached = base + arc(a, b) - potential[b]!
        if (reached < distance[b]!) {
          distance[b] = reached
          from[b] = a
        }
      }
    }
  }

  const inside = new Uint8Array(J)
  for (let origin = 0; origin < J; origin++) {
    while (load[origin]! > places[origin]!) {
      const end = search(origin)
      if (end < 0) {
        for (let j = 0; j < J; j++) inside[j]! |= done[j]!
        break
      }
      for (let v = 0; v <= J; v++) potential[v]! += Math.min(distance[v]!, distance[end]!)
      const steps: [number, number, number][] = []
      for (let b = end; b !== origin; b = from[b]!) {
        const a = from[b]!
        steps.push([a, b, a === supply || b === supply ? -1 : handover[a * J + b]!])
      }
      for (const [a, b, i] of steps) {
        if (b === supply) places[a]!++
        else if (a === supply) places[b]!--
        else {
          hand(i, a, b)
          load[a]!--
          load[b]!++
        }
      }
    }
  }
  return inside.includes(1) ? { inside } : { seat, load }
}
