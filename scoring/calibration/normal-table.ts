import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

const STEPS = 256
const END = 8.5
let heights: Float64Array | null = null
let slopes: Float64Array | null = null

/**
 * The standard normal distribution function, cubic between nodes 1/256 apart: exact to 1e-12 and ten times as fast as
 * the exact function, for the millions of pairs that expected ranks need.
 */
export function phi(x: number): number {
  if (!(Math.abs(x) < END)) return x > 0 ? 1 : x < 0 ? 0 : NaN
  if (!heights || !slopes) {
    const nodes = Float64Array.from({ length: 2 * END * STEPS + 1 }, (_, at) => at / STEPS - END)
    heights = nodes.map((node) => normalCdf(node, 0, 1))
    slopes = nodes.map((node) => Math.exp((-node * node) / 2) / Math.sqrt(2 * Math.PI) / STEPS)
  }
  const place = (x + END) * STEPS
  const at = Math.floor(place)
  const t = place - at
  const rise = heights[at + 1]! - heights[at]!
  const bend = slopes[at]! - rise
  const twist = rise - slopes[at + 1]!
  // Hermite cubic in the form y + t·rise + t(1−t)[(1−t)·bend + t·twist]
  return heights[at]! + t * rise + t * (1 - t) * ((1 - t) * bend + t * twist)
}
