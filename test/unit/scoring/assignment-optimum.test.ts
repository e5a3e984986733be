import fc from 'fast-check'
import highsLoader from 'highs'
import { describe, expect, it, test } from 'vitest'
import { assign, type AssignmentProblem, type Pair } from '../../../scoring'
import { randomProblem } from './assignment-problems'

const highs = await highsLoader()

/** The optimum by linear programming: one variable per allowed pair, loads between floor and ceiling. */
function optimumByLp(problem: AssignmentProblem & { expertise: number[][] }): number | null {
  const named = (pairs: readonly Pair[] = []) => pairs.map(({ report, judge }) => `${report} ${judge}`)
  const barred = new Set([...named(problem.conflicts), ...named(problem.blocked)])
  const forced = new Set(named(problem.forced))
  const [R, J, k] = [problem.reports.length, problem.judges.length, problem.judgesPerReport]
  const pairs = problem.reports
    .flatMap((report, i) =>
      problem.judges.map((judge, j) => ({
        i,
        j,
        name: `x${i}_${j}`,
        barred: barred.has(`${report} ${judge}`),
        least: Number(forced.has(`${report} ${judge}`)),
      })),
    )
    .filter((pair) => !pair.barred)
  const low = Math.floor((R * k) / J)
  const high = Math.ceil((R * k) / J)
  const total = (of: typeof pairs) => of.map(({ name }) => name).join(' + ') || '0 x0_0'
  const lp = [
    'Maximize',
    ` obj: ${pairs.map(({ i, j, name }) => `${problem.expertise[i]![j]} ${name}`).join(' + ')}`,
    'Subject To',
    ...problem.reports.map((_, i) => ` r${i}: ${total(pairs.filter((pair) => pair.i === i))} = ${k}`),
    ...problem.judges.flatMap((_, j) => [
      ` h${j}: ${total(pairs.filter((pair) => pair.j === j))} <= ${high}`,
      ` l${j}: ${total(pairs.filter((pair) => pair.j === j))} >= ${low}`,
    ]),
    'Bounds',
    ...pairs.map(({ name, least }) => ` ${least} <= ${name} <= 1`),
    'End',
  ].join('\n')
  const solution = highs.solve(lp)
  return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null
}

/** The problem with some pairs wanted, one for each judge at most, and as many forbidden, where no conflict says so already. */
function wished<T extends AssignmentProblem & { expertise: number[][] }>(problem: T): T {
  const barred = new Set((problem.conflicts ?? []).map(({ report, judge }) => `${report} ${judge}`))
  const pairs = problem.judges.flatMap((judge, at) =>
    [0, 1].map((shift) => ({ report: String(problem.reports[2 * at + shift]), judge: String(judge) })),
  )
  const open = pairs.filter(
    ({ report, judge }) => problem.reports.includes(report) && !barred.has(`${report} ${judge}`),
  )
  return { ...problem, forced: open.filter((_, at) => at % 2 === 0), blocked: open.filter((_, at) => at % 2 === 1) }
}

/** All ways to choose `k` of `items`. */
const choices = <T>(items: readonly T[], k: number): T[][] =>
  k === 0 ? [[]] : items.flatMap((item, at) => choices(items.slice(at + 1), k - 1).map((rest) => [item, ...rest]))

const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0)

interface Small {
  reports: { id: string; judges: number }[]
  judges: { id: string; maximum: number }[]
  conflicts: [number, number][]
  kept: [number, number][]
  expertise: number[][]
}

/**
 * Tries every assignment: the most even loads that limits allow, and that conflicts allow, with the most
 * expertise.
 */
function byHand({ reports, judges, conflicts, kept, expertise }: Small) {
  const has = (list: [number, number][], i: number, j: number) => list.some(([a, b]) => a === i && b === j)
  const all = judges.map((_, j) => j)
  const options = reports.map(({ judges: k }, i) =>
    choices(all, k).filter((panel) =>
      all.every((j) => (!has(kept, i, j) || panel.includes(j)) && !(has(conflicts, i, j) && panel.includes(j))),
    ),
  )
  let found: { loads: number[]; worth: number }[] = [{ loads: all.map(() => 0), worth: 0 }]
  options.forEach((panels, i) => {
    found = found.flatMap(({ loads, worth }) =>
      panels.map((panel) => ({
        loads: loads.map((load, j) => load + Number(panel.includes(j))),
        worth: panel.reduce((sum, j) => sum + expertise[i]![j]!, worth),
      })),
    )
  })
  const allowed = found.filter(({ loads }) => loads.every((load, j) => load <= judges[j]!.maximum))
  const keptLoads = all.map((j) => kept.filter(([, b]) => b === j).length)
  const total = reports.reduce((sum, { judges: k }) => sum + k, 0)
  let vectors: number[][] = [[]]
  for (const j of all) {
    vectors = vectors.flatMap((some) =>
      Array.from({ length: total + 1 }, (_, load) => load)
        .filter((load) => load >= keptLoads[j]! && load <= judges[j]!.maximum)
        .map((load) => [...some, load]),
    )
  }
  const even = Math.min(...vectors.filter((loads) => loads.reduce((a, b) => a + b, 0) === total).map(squares))
  const best = Math.min(...allowed.map(({ loads }) => squares(loads)))
  const worth = (target: number) =>
    Math.max(...allowed.filter(({ loads }) => squares(loads) === target).map((one) => one.worth))
  return {
    equal: best === even && allowed.length > 0 ? worth(even) : null,
    possible: allowed.length > 0 ? worth(best) : null,
  }
}

const smallProblem = fc
  .record({
    reports: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
    maxima: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 4 }),
    barred: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 5 }),
    kept: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2, selector: String }),
    worth: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 }),
  })
  .map(({ reports, maxima, barred, kept, worth }): Small => {
    const inside = ([i, j]: [number, number]) => i < reports.length && j < maxima.length
    return {
      reports: reports.map((judges, i) => ({ id: `r${i}`, judges })),
      judges: maxima.map((maximum, j) => ({ id: `j${j}`, maximum })),
      conflicts: barred.filter(inside),
      kept: kept.filter((pair) => inside(pair) && !barred.some(([i, j]) => i === pair[0] && j === pair[1])),
      expertise: reports.map((_, i) => maxima.map((_, j) => worth[4 * i + j]!)),
    }
  })

describe('The optimal assignment', () => {
  it.each(['equal', 'asEqualAsPossible'] as const)(
    'finds what trying everything finds, with limits, kept pairs and extra judges (%s)',
    (balance) => {
      fc.assert(
        fc.property(smallProblem, (small) => {
          const named = (pairs: [number, number][]) => pairs.map(([i, j]) => ({ report: `r${i}`, judge: `j${j}` }))
          const problem = {
            ...small,
            judgesPerReport: 2,
            conflicts: named(small.conflicts),
            kept: named(small.kept),
            balance,
          }
          const result = assign(problem, 1)
          const best = byHand(small)
          expect(result.feasible ? result.objective : null).toBe(balance === 'equal' ? best.equal : best.possible)
          if (result.feasible) for (const pair of problem.kept) expect(result.assignments).toContainEqual(pair)
          else
            for (const { needed, available, reason } of result.problems)
              expect(needed > available || reason === 'too-many-fixed').toBe(true)
        }),
        { numRuns: 400, seed: 9 },
      )
    },
  )

  const sizes = [
    [12, 4, 2],
    [13, 5, 3],
    [40, 9, 3],
    [100, 7, 2],
    [60, 20, 5],
    [150, 31, 4],
  ] as const
  const cases = sizes.flatMap(([R, J, k]) =>
    (['uniform', 'topic', 'tied'] as const).flatMap((kind) => [1, 2].map((seed) => ({ R, J, k, kind, seed }))),
  )
  test.each(cases)(
    '$R reports × $J judges × $k ($kind, $seed) reaches the optimum of the LP',
    ({ R, J, k, kind, seed }) => {
      const plain = randomProblem(R, J, k, { kind, seed, conflicts: 0.15 })
      for (const problem of [plain, wished(plain)]) {
        const result = assign(problem, seed)
        expect(result.feasible ? result.objective : null).toBe(optimumByLp(problem))
      }
    },
  )
})
