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
 * Reads a violated Hall condition off the cut where the flow got stuck, told from the side with fewer judges.
 */
export function cutObstacle(network: Network, shares: Shares, cut: Cut, even: boolean): Obstacle {
  const { need, limit, fixedLoad, reports, judges } = network
  const inside = judges.map((_, j) => cut.inside[j] === 1)
  const count = (i: number, side: boolean) => inside.filter((is, j) => is === side && isOpen(network, i, j)).length
  const within = <T>(of: ArrayLike<T>, side: boolean): T[] => Array.from(of).filter((_, j) => inside[j] === side)
  const demand = reports.map((_, i) => Math.max(0, need[i]! - count(i, false)))
  const supply = reports.map((_, i) => Math.min(need[i]!, count(i, false)))
  const crowd: Obstacle = {
    reason: 'too-few-places',
    reports: reports.filter((_, i) => demand[i]! > 0),
    judges: within(judges, true),
    needed: sumOf(demand) + sumOf(within(fixedLoad, true)),
    available: sumOf(within(even ? shares.high : limit, true)),
  }
  const lack: Obstacle = {
    reason: 'too-few-reports',
    reports: reports.filter((_, i) => supply[i]! > 0),
    judges: within(judges, false),
    needed: sumOf(within(shares.low, false)),
    available: sumOf(supply) + sumOf(within(fixedLoad, false)),
  }
  const crowded = crowd.needed > crowd.available
  return crowded && !(even && lack.needed > lack.available && lack.judges.length < crowd.judges.length) ? crowd : lack
}

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0)
