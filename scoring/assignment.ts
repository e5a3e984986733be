import { evenShares } from './judge-graph/balance'
import { connectParts, partsOf } from './judge-graph/connection'
import { type Plan, shiftToOptimum } from './judge-graph/flow'
import { capacityObstacle, cutObstacles, plainObstacles } from './judge-graph/obstacles'
import { type AssignmentProblem, type Network, type Obstacle, type Pair, readProblem } from './judge-graph/problem'
import { overlapsOf, readersOf, spreadOverlaps } from './judge-graph/spread'
import { startingChoice } from './judge-graph/start'
import { randomFrom, type Seed } from './random'
import { keyed, type Keyed } from './scores'

export type { AssignmentProblem, Expertise, Obstacle, Pair } from './judge-graph/problem'

export interface Assignment {
  readonly feasible: true
  /** All pairs, kept ones included, in the order of reports and judges as given. */
  readonly assignments: readonly Pair[]
  /** Reports of each judge. */
  readonly loads: Keyed<number>
  /** Sum of the expertise of all pairs. */
  readonly objective: number
  /** Whether loads are equal within one, apart from kept pairs and limits. */
  readonly balanced: boolean
  /** Whether calibration can compare all reports: every two are linked through common judges. */
  readonly connected: boolean
  readonly components: number
  /** Most reports that two judges have in common. */
  readonly largestOverlap: number
}

export interface NoAssignment {
  readonly feasible: false
  readonly problems: readonly Obstacle[]
}

/**
 * Gives every report its judges: no conflicts, loads equal within one, the most expertise that this allows
 * (exact minimum-cost flow), equals decided by lot from the seed. Then overlaps between judges are spread and
 * the report–judge graph is connected as far as that costs no expertise (see {@link
 * AssignmentProblem.connect}).
 *
 * `assign({ reports: ['r1', 'r2'], judges: ['a', 'b'], judgesPerReport: 1, conflicts: [{ report: 'r1', judge:
 * 'a' }] }, 7)` pairs r1 with b and r2 with a.
 * @throws RangeError on unknown or repeated ids, bad counts, expertise that is no number and too many pairs
 */
export function assign(problem: AssignmentProblem, seed: Seed): Assignment | NoAssignment {
  const network = readProblem(problem)
  const problems = plainObstacles(network)
  if (problems.length > 0) return { feasible: false, problems }
  const shares = evenShares(network)
  if (!shares) return { feasible: false, problems: [capacityObstacle(network)] }
  const random = randomFrom(seed)
  const start = startingChoice(network, shares, random.whole(2 ** 31))
  const even = problem.balance !== 'asEqualAsPossible'
  const plan = shiftToOptimum(network, shares, start, even)
  if ('inside' in plan) return { feasible: false, problems: cutObstacles(network, shares, plan, even) }
  spreadOverlaps(network, plan, random)
  connectParts(network, plan, random, problem.connect ?? false)
  const balanced = plan.load.every((load, j) => load >= shares.low[j]! && load <= shares.high[j]!)
  return describe(network, plan, balanced)
}

function describe(network: Network, plan: Plan, balanced: boolean): Assignment {
  const { J, reports, judges, profit, scale } = network
  const readers = readersOf(network, plan)
  const assignments: Pair[] = []
  let objective = 0
  readers.forEach((list, i) => {
    for (const j of list) {
      assignments.push({ report: reports[i]!, judge: judges[j]! })
      objective += profit[i * J + j]!
    }
  })
  const { count } = partsOf(J, readers)
  return {
    feasible: true,
    assignments,
    loads: keyed(judges, (_, j) => plan.load[j]!),
    objective: objective / scale,
    balanced,
    connected: count <= 1,
    components: count,
    largestOverlap: overlapsOf(J, readers).reduce((most, one) => Math.max(most, one), 0),
  }
}
