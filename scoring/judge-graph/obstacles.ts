import type { Shares } from './balance'
import { partsOf } from './connection'
import type { Cut } from './flow'
import { FORBIDDEN, type Network, type Obstacle } from './problem'

const isOpen = ({ J, profit, fixed }: Network, i: number, j: number): boolean =>
  profit[i * J + j] !== FORBIDDEN && !fixed[i * J + j]

/** What can be seen before solving: reports and judges that are impossible each by itself. */
export function plainObstacles(network: Network): Obstacle[] {
  const { R, J, need, limit, fixedLoad, reports, judges } = network
  const found = [...network.obstacles]
  for (let i = 0; i < R; i++) {
    const open = judges.filter((_, j) => isOpen(network, i, j))
    const few = { reports: [reports[i]!], judges: open, needed: need[i]!, available: open.length }
    if (need[i]! < 0) found.push(tooManyFixed(network, i))
    else if (open.length < need[i]!) found.push({ reason: 'too-few-judges', ...few })
  }
  for (let j = 0; j < J; j++) {
    const over = { judges: [judges[j]!], needed: fixedLoad[j]!, available: limit[j]! }
    if (fixedLoad[j]! > limit[j]!) found.push({ reason: 'over-limit', reports: [], ...over })
  }
  return found
}

function tooManyFixed({ J, need, fixed, reports, judges }: Network, i: number): Obstacle {
  const chosen = judges.filter((_, j) => fixed[i * J + j])
  const needed = need[i]! + chosen.length
  return {
    reason: 'too-many-fixed',
    reports: [reports[i]!],
    judges: chosen,
    needed,
    available: chosen.length,
  }
}

/** All limits together are too low. */
export function capacityObstacle({ reports, judges, need, limit, fixedLoad }: Network): Obstacle {
  const needed = sumOf(need) + sumOf(fixedLoad)
  return { reason: 'too-little-capacity', reports, judges, needed, available: sumOf(limit) }
}

/**
 * Reads violated Hall conditions off the cut where the flow got stuck, told from the side with fewer judges, each crowd for
 * itself and without judges who do not make it worse.
 */
export function cutObstacles(network: Network, shares: Shares, cut: Cut, even: boolean): Obstacle[] {
  const most = even ? shares.high : network.limit
  const crowds = obstaclesIn(network, cut.inside, (judges) => crowdOf(network, most, judges))
  if (!even) return crowds
  const outside = cut.inside.map((is) => 1 - is)
  const lacks = obstaclesIn(network, outside, (judges) => lackOf(network, shares.low, judges))
  return crowds.length === 0 || (lacks.length > 0 && judgesIn(lacks) < judgesIn(crowds)) ? lacks : crowds
}

const judgesIn = (obstacles: readonly Obstacle[]): number => sumOf(obstacles.map(({ judges }) => judges.length))

const gapOf = ({ needed, available }: Obstacle): number => needed - available

function obstaclesIn(network: Network, set: Uint8Array, obstacleOf: (set: Uint8Array) => Obstacle): Obstacle[] {
  const core = set.slice()
  let widest = gapOf(obstacleOf(core))
  // A gap that widens on the way may free judges who were needed before: again until nobody goes.
  for (let size = 0; size !== sumOf(core);) {
    size = sumOf(core)
    for (let j = 0; j < core.length; j++) {
      if (!core[j]) continue
      core[j] = 0
      const gap = gapOf(obstacleOf(core))
      if (gap < widest) core[j] = 1
      else widest = gap
    }
  }
  const concerned = new Set(obstacleOf(core).reports)
  const judges = network.judges.map((_, j) => j).filter((j) => core[j])
  const links = network.reports.flatMap((id, i) =>
    concerned.has(id) ? [judges.filter((j) => isOpen(network, i, j))] : [],
  )
  const { part, count } = partsOf(network.J, [...links, ...judges.map((j) => [j])])
  return Array.from({ length: count }, (_, one) =>
    obstacleOf(core.map((is, j) => is & Number(part[j] === one))),
  ).filter((obstacle) => gapOf(obstacle) > 0)
}

/** The reports that cannot do without these judges, and the places that they need among them. */
function crowdOf(network: Network, most: ArrayLike<number>, set: Uint8Array): Obstacle {
  const { need, fixedLoad, reports } = network
  const demand = Int32Array.from(need, (places, i) => Math.max(0, places - openTo(network, i, set, 0)))
  return {
    reason: 'too-few-places',
    reports: reports.filter((_, i) => demand[i]! > 0),
    judges: network.judges.filter((_, j) => set[j]),
    needed: sumOf(demand) + sumWithin(fixedLoad, set),
    available: sumWithin(most, set),
  }
}

/** The reports that these judges may read, and the least that they are to be given. */
function lackOf(network: Network, least: ArrayLike<number>, set: Uint8Array): Obstacle {
  const { need, fixedLoad, reports } = network
  const supply = Int32Array.from(need, (places, i) => Math.min(places, openTo(network, i, set, 1)))
  return {
    reason: 'too-few-reports',
    reports: reports.filter((_, i) => supply[i]! > 0),
    judges: network.judges.filter((_, j) => set[j]),
    needed: sumWithin(least, set),
    available: sumOf(supply) + sumWithin(fixedLoad, set),
  }
}

/** How many judges in (1) or not in (0) the set are open to a report. */
function openTo(network: Network, i: number, set: Uint8Array, side: 0 | 1): number {
  let count = 0
  for (let j = 0; j < network.J; j++) if (set[j] === side && isOpen(network, i, j)) count++
  return count
}

const sumWithin = (values: ArrayLike<number>, set: Uint8Array): number =>
  set.reduce((all, is, j) => (is ? all + values[j]! : all), 0)

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0)
