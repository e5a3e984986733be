import fc from 'fast-check'
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

/** Tries every assignment: the most even loads that limits allow, and that conflicts allow, with the most expertise. */
function byHand({ reports, judges, conflicts, kept, expertise }: Small) {
  const has = (list: [number, number][], i: number, j: number) => list.some(([a, b]) => a === i && b === j)
  const all = judges.map((_, j) => j)
  const options = reports.map(({ judges: k }, i) =>
    choices(all, k).filter((panel) => all.every((j) => (!has(kept, i, j) || panel.includes(j)) && !(has(conflicts, i, j) && panel.includes(j)))),
  )
  let found: { loads: number[]; worth: number }[] = [{ loads: all.map(() => 0), worth: 0 }]
  options.forEach((panels, i) => {
    found = found.flatMap(({ loads, worth }) => panels.map((panel) => ({
      loads: loads.map((load, j) => load + Number(panel.includes(j))),
      worth: panel.reduce((sum, j) => sum + expertise[i]![j]!, worth),
    })))
  })
  const allowed = found.filter(({ loads }) => loads.every((load, j) => load <= judges[j]!.maximum))
  const keptLoads = all.map((j) => kept.filter(([, b]) => b === j).length)
  const total = reports.reduce((sum, { judges: k }) => sum + k, 0)
  let vectors: number[][] = [[]]
  for (const j of all) {
    vectors = vectors.flatMap((some) => Array.from({ length: total + 1 }, (_, load) => load)
      .filter((load) => load >= keptLoads[j]! && load <= judges[j]!.maximum).map((load) => [...some, load]))
  }
  const even = Math.min(...vectors.filter((loads) => loads.reduce((a, b) => a + b, 0) === total).map(squares))
  const best = Math.min(...allowed.map(({ loads }) => squares(loads)))
  const worth = (target: number) => Math.max(...allowed.filter(({ loads }) => squares(loads) === target).map((one) => one.worth))
  return { equal: best === even && allowed.length > 0 ? worth(even) : null, possible: allowed.length > 0 ? worth(best) : null }
}

const smallProblem = fc.record({
  reports: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
  maxima: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 4 }),
  barred: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 5 }),
  kept: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2, selector: String }),
  worth: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 }),
}).map(({ reports, maxima, barred, kept, worth }): Small => {
  const inside = ([i, j]: [number, number]) => i < reports.length && j < maxima.length
  return {
    reports: reports.map((judges, i) => ({ id: `r${i}`, judges })),
    judges: maxima.map((maximum, j) => ({ id: `j${j}`, maximum })),
    conflicts: barred.filter(inside),
    kept: kept.filter((pair) => inside(pair) && !barred.some(([i, j]) => i === pair[0] && j === pair[1])),
    expertise: reports.map((_, i) => maxima.map((_, j) => worth[4 * i + j]!)),
  }
})

describe('Assignment of judges to reports', () => {
  it.each(['equal', 'asEqualAsPossible'] as const)('finds what trying everything finds, with limits, kept pairs and extra judges (%s)', (balance) => {
    fc.assert(fc.property(smallProblem, (small) => {
      const named = (pairs: [number, number][]) => pairs.map(([i, j]) => ({ report: `r${i}`, judge: `j${j}` }))
      const problem = { ...small, judgesPerReport: 2, conflicts: named(small.conflicts), kept: named(small.kept), balance }
      const result = assign(problem, 1)
      const best = byHand(small)
      expect(result.feasible ? result.objective : null).toBe(balance === 'equal' ? best.equal : best.possible)
      if (result.feasible) for (const pair of problem.kept) expect(result.assignments).toContainEqual(pair)
      else for (const { needed, available, reason } of result.problems) expect(needed > available || reason === 'too-many-fixed').toBe(true)
    }), { numRuns: 400, seed: 9 })
  })

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
  it('decides equals by the seed: the same seed gives the same pairs, another seed others', () => {
    const problem = randomProblem(40, 10, 3, { kind: 'tied' })
    expect(solved(problem, 5)).toEqual(solved(problem, 5))
    expect(solved(problem, 5).assignments).not.toEqual(solved(problem, 6).assignments)
    expect(solved(problem, 5)).toEqual(solved(Object.freeze(problem), 5))
  })

  it('spreads overlaps: with no preferences no two judges share many reports and all are linked', () => {
    const { largestOverlap, connected } = solved(randomProblem(300, 30, 5, { kind: 'tied', conflicts: 0 }))
    expect(largestOverlap).toBeLessThanOrEqual(9) // 300 × 10 pairs over 435 judge pairs: 6.9 on average
    expect(connected).toBe(true)
  })

  const parted = (): AssignmentProblem => ({
    reports: Array.from({ length: 20 }, (_, i) => `r${i}`),
    judges: Array.from({ length: 10 }, (_, j) => `j${j}`),
    judgesPerReport: 3,
    expertise: Array.from({ length: 20 }, (_, i) => Array.from({ length: 10 }, (_, j) => (i % 2 === j % 2 ? 10 : 1))),
  })

  it('says when the most expertise leaves two separate panels, and links them at the least loss when asked', () => {
    const best = solved(parted())
    expect([best.objective, best.connected, best.components]).toEqual([600, false, 2])
    const linked = solved({ ...parted(), connect: true })
    expect([linked.objective, linked.connected, linked.components]).toEqual([582, true, 1])
    expect(new Set(Object.values(linked.loads))).toEqual(new Set([6]))
  })

  it('links separate panels without being asked where it costs nothing', () => {
    const tied = { ...parted(), expertise: [] }
    for (let seed = 1; seed <= 20; seed++) expect(solved(tied, seed).components).toBe(1)
  })

  it('reads expertise by ids and treats what is missing as 0', () => {
    const { assignments, objective } = solved({
      reports: ['a', 'b'], judges: ['x', 'y'], judgesPerReport: 1, expertise: { a: { y: 0.9 }, b: { x: 0.1, y: 0.7 } },
    })
    expect(assignments).toEqual([{ report: 'a', judge: 'y' }, { report: 'b', judge: 'x' }])
    expect(objective).toBeCloseTo(1, 12)
  })

  it('keeps pairs that stand and fills only what is missing when a judge is replaced', () => {
    const problem = randomProblem(30, 6, 3)
    const before = solved(problem).assignments
    const kept = before.filter(({ judge }) => judge !== 'j2')
    const limits = problem.judges.map((id) => (id === 'j2' ? { id: 'j2', maximum: 0 } : { id: String(id) }))
    const after = solved({ ...problem, judges: limits, kept, balance: 'asEqualAsPossible' })
    expect(after.assignments).toHaveLength(90)
    expect(after.assignments.filter(({ judge }) => judge === 'j2')).toEqual([])
    for (const pair of kept) expect(after.assignments).toContainEqual(pair)
  })

  it('makes forced pairs and never blocked ones', () => {
    const problem = randomProblem(20, 5, 2, { conflicts: 0 })
    const forced = [{ report: 'r3', judge: 'j0' }, { report: 'r4', judge: 'j1' }]
    const blocked = [{ report: 'r5', judge: 'j0' }, { report: 'r5', judge: 'j1' }, { report: 'r5', judge: 'j2' }]
    const { assignments } = solved({ ...problem, forced, blocked })
    expect(assignments).toEqual(expect.arrayContaining(forced))
    expect(assignments.filter(({ report }) => report === 'r5').map(({ judge }) => judge)).toEqual(['j3', 'j4'])
  })
})

describe('Impossible assignments', () => {
  const reports = ['a', 'b', 'c', 'd', 'e']
  const judges = ['v', 'w', 'x', 'y', 'z']
  const barring = (pairs: string[]) => pairs.map((pair) => ({ report: pair[0]!, judge: pair[1]! }))
  const problemsOf = (more: Partial<AssignmentProblem>) => {
    const result = assign({ reports, judges, judgesPerReport: 2, ...more }, 1)
    return result.feasible ? [] : result.problems
  }

  it('names a report with too few judges without conflict', () => {
    expect(problemsOf({ conflicts: barring(['av', 'aw', 'ax', 'ay']) })).toEqual([
      { reason: 'too-few-judges', reports: ['a'], judges: ['z'], needed: 2, available: 1 },
    ])
  })

  it('names the reports that crowd around too few judges (a violated Hall condition)', () => {
    const conflicts = barring(['a', 'b', 'c'].flatMap((report) => ['x', 'y', 'z'].map((judge) => report + judge)))
    expect(problemsOf({ conflicts })).toEqual([
      { reason: 'too-few-places', reports: ['a', 'b', 'c'], judges: ['v', 'w'], needed: 6, available: 4 },
    ])
    expect(assign({ reports, judges, judgesPerReport: 2, conflicts, balance: 'asEqualAsPossible' }, 1)).toMatchObject({
      feasible: true, balanced: false, loads: { v: 3, w: 3 },
    })
  })

  it('names a judge who can be given too few reports', () => {
    expect(problemsOf({ conflicts: barring(['av', 'bv', 'cv', 'dv']) })).toEqual([
      { reason: 'too-few-reports', reports: ['e'], judges: ['v'], needed: 2, available: 1 },
    ])
  })

  it('names limits that are too low, kept pairs over a limit, kept conflicts and too many kept', () => {
    const limited = judges.map((id) => ({ id, maximum: 1 }))
    expect(problemsOf({ judges: limited })).toMatchObject([{ reason: 'too-little-capacity', needed: 10, available: 5 }])
    const kept = barring(['av', 'bv'])
    expect(problemsOf({ judges: [{ id: 'v', maximum: 1 }, ...judges.slice(1)], kept })).toMatchObject([{ reason: 'over-limit', judges: ['v'] }])
    expect(problemsOf({ kept, conflicts: barring(['av']) })).toMatchObject([{ reason: 'fixed-conflict', reports: ['a'], judges: ['v'] }])
    expect(problemsOf({ kept: barring(['av', 'aw', 'ax']) })).toEqual([
      { reason: 'too-many-fixed', reports: ['a'], judges: ['v', 'w', 'x'], needed: 2, available: 3 },
    ])
  })

  it('names crowded reports under limits too', () => {
    const conflicts = barring(['a', 'b', 'c'].flatMap((report) => ['x', 'y', 'z'].map((judge) => report + judge)))
    const limited = judges.map((id) => ({ id, maximum: 2 }))
    expect(problemsOf({ judges: limited, conflicts, balance: 'asEqualAsPossible' })).toMatchObject([
      { reason: 'too-few-places', reports: ['a', 'b', 'c'], judges: ['v', 'w'], needed: 6, available: 4 },
    ])
  })

  it('refuses unknown and repeated ids, broken counts and expertise that is no number', () => {
    expect(() => problemsOf({ conflicts: barring(['aq']) })).toThrow(RangeError)
    expect(() => problemsOf({ reports: ['a', 'a'] })).toThrow(RangeError)
    expect(() => problemsOf({ judgesPerReport: 1.5 })).toThrow(RangeError)
    expect(() => problemsOf({ expertise: [[NaN]] })).toThrow(RangeError)
  })

  it('has nothing to do without reports', () => {
    expect(assign({ reports: [], judges, judgesPerReport: 2 }, 1)).toMatchObject({ feasible: true, assignments: [], objective: 0 })
    expect(assign({ reports, judges: [], judgesPerReport: 2 }, 1).feasible).toBe(false)
  })
})
