import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assign,
  assignPossible,
  type Assignment,
  type AssignmentProblem,
  type NoAssignment,
  type Pair,
} from '../../../scoring'

const reportIds = ['__proto__', 'constructor', 'r2', 'r3', 'r4', 'r5', 'r6']
const judgeIds = ['toString', '__proto__', 'j2', 'j3', 'j4']

/** Any problem with known ids, whether it can be solved or not. */
const anyProblem = fc.record({ R: fc.nat(reportIds.length), J: fc.nat(judgeIds.length) }).chain(({ R, J }) => {
  const pair: fc.Arbitrary<Pair> = fc.record({
    report: fc.constantFrom(...reportIds.slice(0, Math.max(1, R))),
    judge: fc.constantFrom(...judgeIds.slice(0, Math.max(1, J))),
  })
  const pairs = (maxLength: number) => fc.array(pair, { maxLength: R * J === 0 ? 0 : maxLength })
  const value = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
  return fc.record({
    reports: fc.tuple(
      ...reportIds
        .slice(0, R)
        .map((id) =>
          fc.oneof({ weight: 3, arbitrary: fc.constant(id) }, fc.record({ id: fc.constant(id), judges: fc.nat(3) })),
        ),
    ),
    judges: fc.tuple(
      ...judgeIds
        .slice(0, J)
        .map((id) =>
          fc.oneof({ weight: 3, arbitrary: fc.constant(id) }, fc.record({ id: fc.constant(id), maximum: fc.nat(8) })),
        ),
    ),
    judgesPerReport: fc.nat(3),
    conflicts: pairs(5),
    blocked: pairs(3),
    forced: pairs(2),
    kept: pairs(3),
    expertise: fc.array(fc.array(value, { maxLength: J }), { maxLength: R }),
    balance: fc.constantFrom('equal' as const, 'asEqualAsPossible' as const),
    connect: fc.boolean(),
  })
})

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
const nameOf = ({ report, judge }: Pair) => JSON.stringify([report, judge])
const idOf = (one: string | { id: string }) => (typeof one === 'string' ? one : one.id)

const wantedOf = (problem: AssignmentProblem, report: AssignmentProblem['reports'][number]) =>
  (typeof report === 'object' ? report.judges : undefined) ?? problem.judgesPerReport

/** How many groups of reports are linked through common judges, by joining what touches. */
function groupsOf(pairs: readonly Pair[]): number {
  let groups: Set<string>[] = []
  for (const { report, judge } of pairs) {
    const ends = [`report ${report}`, `judge ${judge}`]
    const touched = groups.filter((group) => ends.some((end) => group.has(end)))
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      new Set([...touched.flatMap((one) => [...one]), ...ends]),
    ]
  }
  return groups.length
}

function expectSound(problem: AssignmentProblem, { assignments, loads, ...told }: Assignment) {
  const names = assignments.map(nameOf)
  expect(new Set(names).size).toBe(names.length)
  const barred = [...(problem.conflicts ?? []), ...(problem.blocked ?? [])].map(nameOf)
  expect(names.filter((name) => barred.includes(name))).toEqual([])
  expect(names).toEqual(expect.arrayContaining([...(problem.forced ?? []), ...(problem.kept ?? [])].map(nameOf)))
  for (const report of problem.reports) {
    expect(assignments.filter((pair) => pair.report === idOf(report))).toHaveLength(wantedOf(problem, report))
  }
  const counted = problem.judges.map((judge) => assignments.filter((pair) => pair.judge === idOf(judge)).length)
  expect(Object.entries(loads)).toEqual(problem.judges.map((judge, at) => [idOf(judge), counted[at]]))
  problem.judges.forEach((judge, at) => {
    if (typeof judge === 'object') expect(counted[at]).toBeLessThanOrEqual(judge.maximum!)
  })
  const free =
    [problem.kept, problem.forced].every((list) => !list?.length) &&
    problem.judges.every((one) => typeof one === 'string')
  if (problem.balance === 'equal') expect(told.balanced).toBe(true)
  if (free && told.balanced) expect(Math.max(0, ...counted) - Math.min(...counted, Infinity)).toBeLessThanOrEqual(1)
  expect(told.components).toBe(groupsOf(assignments))
  expect(told.connected).toBe(told.components <= 1)
  const rows = problem.expertise as readonly (readonly number[])[]
  const [row, column] = [problem.reports.map(idOf), problem.judges.map(idOf)]
  const worth = assignments.map(({ report, judge }) => rows[row.indexOf(report)]?.[column.indexOf(judge)] ?? 0)
  const largest = Math.max(1, ...rows.flat().map(Math.abs))
  const sum = worth.reduce((all, one) => all + one, 0)
  expect(Math.abs(told.objective - sum)).toBeLessThanOrEqual(1e-7 * largest * (worth.length + 1))
}

function expectReasons(problem: AssignmentProblem, { problems }: NoAssignment) {
  expect(problems.length).toBeGreaterThan(0)
  const [reports, judges] = [problem.reports.map(idOf), problem.judges.map(idOf)]
  for (const { reason, needed, available, ...concerned } of problems) {
    expect(reports).toEqual(expect.arrayContaining([...concerned.reports]))
    expect(judges).toEqual(expect.arrayContaining([...concerned.judges]))
    expect(concerned.reports.length + concerned.judges.length).toBeGreaterThan(0)
    if (reason === 'too-many-fixed') expect(needed).toBeLessThan(available)
    else expect(needed).toBeGreaterThan(available)
  }
}

test('whatever is asked is answered: a sound assignment, the same for the same seed, or what stands in its way', () => {
  let [solved, refused] = [0, 0]
  fc.assert(
    fc.property(anyProblem, fc.nat(), (asked, seed) => {
      const problem: AssignmentProblem = freeze(asked)
      const answer = assign(problem, seed)
      expect(assign(problem, seed)).toEqual(answer)
      const most = assignPossible(problem, seed)
      expect(most.obstacles).toEqual(answer.feasible ? [] : answer.problems)
      if (most.result) expectSound(most.problem, most.result)
      if (answer.feasible) {
        expect(most.result).toEqual(answer)
        solved++
        expectSound(problem, answer)
      } else {
        refused++
        expectReasons(problem, answer)
        for (const { id, judges } of most.problem.reports as { id: string; judges: number }[])
          expect(judges).toBeLessThanOrEqual(
            wantedOf(
              problem,
              problem.reports.find((one) => idOf(one) === id)!,
            ),
          )
      }
    }),
    { numRuns: 3000, seed: 20120902 },
  )
  expect([solved > 300, refused > 300]).toEqual([true, true])
})
