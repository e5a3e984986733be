import highsLoader from 'highs'
import { describe, expect, it, test } from 'vitest'
import { assign, type Assignment, type AssignmentProblem } from '../../../scoring'
import { randomProblem } from './assignment-problems'

const highs = await highsLoader()

function solved(problem: AssignmentProblem, seed = 1): Assignment {
  const result = assign(problem, seed)
  if (!result.feasible) throw new Error(JSON.stringify(result.problems))
  return result
}

/** The optimum by linear programming: one variable per allowed pair, loads between floor and ceiling. */
function optimumByLp(problem: ReturnType<typeof randomProblem>): number | null {
  const barred = new Set((problem.conflicts ?? []).map(({ report, judge }) => `${report} ${judge}`))
  const [R, J, k] = [problem.reports.length, problem.judges.length, problem.judgesPerReport]
  const pairs = problem.reports.flatMap((report, i) =>
    problem.judges.map((judge, j) => ({ i, j, name: `x${i}_${j}`, barred: barred.has(`${report} ${judge}`) })),
  ).filter((pair) => !pair.barred)
  const low = Math.floor((R * k) / J)
  const high = Math.ceil((R * k) / J)
  const total = (of: typeof pairs) => of.map(({ name }) => name).join(' + ') || '0 x0_0'
  const lp = [
    'Maximize', ` obj: ${pairs.map(({ i, j, name }) => `${problem.expertise[i]![j]} ${name}`).join(' + ')}`,
    'Subject To',
    ...problem.reports.map((_, i) => ` r${i}: ${total(pairs.filter((pair) => pair.i === i))} = ${k}`),
    ...problem.judges.flatMap((_, j) => [
      ` h${j}: ${total(pairs.filter((pair) => pair.j === j))} <= ${high}`,
      ` l${j}: ${total(pairs.filter((pair) => pair.j === j))} >= ${low}`,
    ]),
    'Bounds', ...pairs.map(({ name }) => ` 0 <= ${name} <= 1`), 'End',
  ].join('\n')
  const solution = highs.solve(lp)
  return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null
}

describe('Assignment of judges to reports', () => {
  const sizes = [[12, 4, 2], [13, 5, 3], [40, 9, 3], [100, 7, 2], [60, 20, 5], [150, 31, 4]] as const
  const cases = sizes.flatMap(([R, J, k]) =>
    (['uniform', 'topic', 'tied'] as const).flatMap((kind) => [1, 2].map((seed) => ({ R, J, k, kind, seed }))),
  )
  test.each(cases)('$R reports × $J judges × $k ($kind, $seed) reaches the optimum of the LP', ({ R, J, k, kind, seed }) => {
    const problem = randomProblem(R, J, k, { kind, seed, conflicts: 0.15 })
    const best = optimumByLp(problem)
    const result = assign(problem, seed)
    expect(result.feasible ? result.objective : null).toBe(best)
  })

  it('gives every report its judges, none twice, none with a conflict, loads equal within one', () => {
    const problem = randomProblem(101, 13, 4, { conflicts: 0.2 })
    const { assignments, loads, balanced } = solved(problem)
    const barred = new Set(problem.conflicts?.map(({ report, judge }) => `${report} ${judge}`))
    const pairs = assignments.map(({ report, judge }) => `${report} ${judge}`)
    expect(new Set(pairs).size).toBe(101 * 4)
    expect(pairs.filter((pair) => barred.has(pair))).toEqual([])
    for (const report of problem.reports) expect(assignments.filter((one) => one.report === report)).toHaveLength(4)
    expect(new Set(Object.values(loads))).toEqual(new Set([31, 32]))
    expect(balanced).toBe(true)
  })
})
