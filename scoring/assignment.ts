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

/**
 * The same where it can be done, and otherwise the most of it: reports without enough judges get all they can have, pairs
 * wanted against a conflict are left out. `problem` is the one that was solved, `obstacles` what stood in the way of the
 * whole; `result` is null where nothing helps.
 *
 * Of `{ reports: ['r1', 'r2'], judges: ['a', 'b'], judgesPerReport: 2, conflicts: [{ report: 'r1', judge: 'a' }] }` r1
 * gets b alone.
 */
export function assignPossible(problem: AssignmentProblem, seed: Seed) {
  const whole = assign(problem, seed)
  if (whole.feasible) return { problem, result: whole, obstacles: [] }
  let part = problem
  let result: Assignment | NoAssignment = whole
  // Without the wanted pairs of a first look, some reports may lack judges in a second.
  for (let look = 0; look < 2 && !result.feasible; look++) {
    part = within(part, result.problems)
    result = assign(part, seed)
  }
  return { problem: part, result: result.feasible ? result : null, obstacles: whole.problems }
}

/** A problem that asks for no more than its obstacles leave. */
function within(problem: AssignmentProblem, obstacles: readonly Obstacle[]): AssignmentProblem {
  const of = (reason: Obstacle['reason']) => obstacles.filter((one) => one.reason === reason)
  const short = new Map(of('too-few-judges').map((one) => [one.reports[0], one.needed - one.available]))
  const barred = new Set(of('fixed-conflict').map(({ reports, judges }) => `${reports[0]} ${judges[0]}`))
  return {
    ...problem,
    reports: problem.reports.map((one) => {
      const { id, judges = problem.judgesPerReport } = typeof one === 'string' ? { id: one } : one
      return { id, judges: judges - (short.get(id) ?? 0) }
    }),
    forced: (problem.forced ?? []).filter(({ report, judge }) => !barred.has(`${report} ${judge}`)),
  }
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
