import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

const STEPS = 128
const END = 8.5
const NODES = 2 * END * STEPS + 2
let nodes: Float64Array | null = null

/**
 * The standard normal distribution function as a table of cubic pieces (Hermite, nodes 1/128 apart), exact to
 * 2e-11 and many times as fast as the exact function, for the millions of pairs that expected ranks need.
 */
export function normalTable(): Float64Array {
  if (nodes) return nodes
  const height = (at: number) => normalCdf(at / STEPS - END, 0, 1)
  const slope = (at: number) => Math.exp(-((at / STEPS - END) ** 2) / 2) / Math.sqrt(2 * Math.PI) / STEPS
  nodes = new Float64Array(4 * NODES)
  for (let at = 0; at < NODES; at++) {
    const [y, rise] = [height(at), height(at + 1) - height(at)]
    nodes.set([y, slope(at), 3 * rise - 2 * slope(at) - slope(at + 1), slope(at) + slope(at + 1) - 2 * rise], 4 * at)
  }
  return nodes
}

/** Φ(x) read from the table. */
export function phi(table: Float64Array, x: number): number {
  if (x >= END) return 1
  if (x <= -END) return 0
  const place = (x + END) * STEPS
  const piece = place | 0
  const t = place - piece
  const at = 4 * piece
  return table[at]! + t * (table[at + 1]! + t * (table[at + 2]! + t * table[at + 3]!))
}
