import type { Shares } from './balance'
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
    const few = { reports: [reports[i]!], needed: need[i]!, available: open.length }
    if (need[i]! < 0) found.push({ reason: 'too-many-fixed', ...few, judges: [] })
    else if (open.length < need[i]!) found.push({ reason: 'too-few-judges', ...few, judges: open })
  }
  for (let j = 0; j < J; j++) {
    const over = { judges: [judges[j]!], needed: fixedLoad[j]!, available: limit[j]! }
    if (fixedLoad[j]! > limit[j]!) found.push({ reason: 'over-limit', reports: [], ...over })
  }
  return found
}

/** All limits together are too low. */
export function capacityObstacle({ reports, judges, need, limit, fixedLoad }: Network): Obstacle {
  const needed = sumOf(need) + sumOf(fixedLoad)
  return { reason: 'too-little-capacity', reports, judges, needed, available: sumOf(limit) }
}

/** Reads a violated Hall condition off the cut where the flow got stuck. */
export function cutObstacle(network: Network, shares: Shares, cut: Cut, even: boolean): Obstacle {
  const { need, limit, fixedLoad, reports, judges } = network
  const inside = judges.map((_, j) => cut.inside[j] === 1)
  const count = (i: number, side: boolean) => inside.filter((is, j) => is === side && isOpen(network, i, j)).length
  const within = <T>(of: ArrayLike<T>, side: boolean): T[] => Array.from(of).filter((_, j) => inside[j] === side)
  const most = even ? shares.high : limit
  const demand = reports.map((_, i) => Math.max(0, need[i]! - count(i, false)))
  const needed = sumOf(demand) + sumOf(within(fixedLoad, true))
  const available = sumOf(within(most, true))
  if (needed > available) {
    const crowded = reports.filter((_, i) => demand[i]! > 0)
    return { reason: 'too-few-places', reports: crowded, judges: within(judges, true), needed, available }
  }
  const supply = reports.map((_, i) => Math.min(need[i]!, count(i, false)))
  return {
    reason: 'too-few-reports',
    reports: reports.filter((_, i) => supply[i]! > 0),
    judges: within(judges, false),
    needed: sumOf(within(shares.low, false)),
    available: sumOf(supply) + sumOf(within(fixedLoad, false)),
  }
}

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0)
