import { describe, expect, it } from 'vitest'
import { assign, assignPossible, type Assignment, type AssignmentProblem } from '../../../scoring'
import { randomProblem } from './assignment-problems'

function solved(problem: AssignmentProblem, seed = 1): Assignment {
  const result = assign(problem, seed)
  if (!result.feasible) throw new Error(JSON.stringify(result.problems))
  return result
}

describe('Assignment of judges to reports', () => {
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

  it('says when the optimum leaves two separate panels, and links them at the least loss when asked', () => {
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
      reports: ['a', 'b'],
      judges: ['x', 'y'],
      judgesPerReport: 1,
      expertise: { a: { y: 0.9 }, b: { x: 0.1, y: 0.7 } },
    })
    expect(assignments).toEqual([
      { report: 'a', judge: 'y' },
      { report: 'b', judge: 'x' },
    ])
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
    const forced = [
      { report: 'r3', judge: 'j0' },
      { report: 'r4', judge: 'j1' },
    ]
    const blocked = [
      { report: 'r5', judge: 'j0' },
      { report: 'r5', judge: 'j1' },
      { report: 'r5', judge: 'j2' },
    ]
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
    const crowd = { reason: 'too-few-places', reports: ['a', 'b', 'c'], judges: ['v', 'w'], needed: 6, available: 4 }
    expect(problemsOf({ conflicts })).toEqual([crowd])
    const limited = judges.map((id) => ({ id, maximum: 2 }))
    expect(problemsOf({ judges: limited, conflicts, balance: 'asEqualAsPossible' })).toEqual([crowd])
    expect(assign({ reports, judges, judgesPerReport: 2, conflicts, balance: 'asEqualAsPossible' }, 1)).toMatchObject({
      feasible: true,
      balanced: false,
      loads: { v: 3, w: 3 },
    })
  })

  it('tells each of several crowds for itself, and leaves out judges who have room', () => {
    const barred = [...'abcd'].flatMap((report) => [...'vwxyz'].map((judge) => report + judge))
    const conflicts = barring(barred.filter(([report, judge]) => judge !== ('ab'.includes(report!) ? 'v' : 'w')))
    expect(problemsOf({ judgesPerReport: 1, conflicts })).toEqual([
      { reason: 'too-few-places', reports: ['a', 'b'], judges: ['v'], needed: 2, available: 1 },
      { reason: 'too-few-places', reports: ['c', 'd'], judges: ['w'], needed: 2, available: 1 },
    ])
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
    expect(problemsOf({ judges: [{ id: 'v', maximum: 1 }, ...judges.slice(1)], kept })).toMatchObject([
      { reason: 'over-limit', judges: ['v'] },
    ])
    expect(problemsOf({ kept, conflicts: barring(['av']) })).toMatchObject([
      { reason: 'fixed-conflict', reports: ['a'], judges: ['v'] },
    ])
    expect(problemsOf({ kept: barring(['av', 'aw', 'ax']) })).toEqual([
      { reason: 'too-many-fixed', reports: ['a'], judges: ['v', 'w', 'x'], needed: 2, available: 3 },
    ])
  })

  it('refuses unknown and repeated ids, broken counts and expertise that is no number', () => {
    expect(() => problemsOf({ conflicts: barring(['aq']) })).toThrow(RangeError)
    expect(() => problemsOf({ reports: ['a', 'a'] })).toThrow(RangeError)
    expect(() => problemsOf({ judgesPerReport: 1.5 })).toThrow(RangeError)
    expect(() => problemsOf({ expertise: [[NaN]] })).toThrow(RangeError)
  })

  it('has nothing to do without reports', () => {
    expect(assign({ reports: [], judges, judgesPerReport: 2 }, 1)).toMatchObject({
      feasible: true,
      assignments: [],
      objective: 0,
    })
    expect(assign({ reports, judges: [], judgesPerReport: 2 }, 1).feasible).toBe(false)
  })
})

describe('what can be assigned where not everything can', () => {
  it('gives reports without enough judges all they can have, the others theirs, and names what stood in the way', () => {
    const problem = randomProblem(30, 8, 3, {})
    const barred = problem.judges
      .slice(1)
      .map((judge) => ({ report: String(problem.reports[0]), judge: String(judge) }))
    const whole = { ...problem, conflicts: barred }
    const { problem: part, result, obstacles } = assignPossible(Object.freeze(whole), 9)
    expect(obstacles).toMatchObject([
      { reason: 'too-few-judges', reports: [problem.reports[0]], needed: 3, available: 1 },
    ])
    const judges = (report: unknown) => result!.assignments.filter((pair) => pair.report === report).length
    expect(problem.reports.map(judges)).toEqual([1, ...problem.reports.slice(1).map(() => 3)])
    expect(assign(part, 9)).toEqual(result)
  })

  it('leaves out a wanted pair that a conflict forbids', () => {
    const pair = { report: 'r1', judge: 'a' }
    const problem = { reports: ['r1', 'r2'], judges: ['a', 'b'], judgesPerReport: 1, conflicts: [pair], forced: [pair] }
    expect(assignPossible(problem, 1)).toMatchObject({
      obstacles: [{ reason: 'fixed-conflict' }],
      result: { loads: { a: 1, b: 1 } },
    })
  })

  it('changes nothing where everything can be assigned', () => {
    const problem = randomProblem(20, 6, 2, {})
    expect(assignPossible(problem, 3)).toEqual({ problem, result: assign(problem, 3), obstacles: [] })
  })
})
