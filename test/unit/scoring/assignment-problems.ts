import type { AssignmentProblem, Pair } from '../../../scoring'
import { randomFrom } from '../../../scoring/random'

/** A problem with random expertise and conflicts, e.g. 1,000 reports × 60 judges × 3. */
export function randomProblem(
  R: number,
  J: number,
  k: number,
  { seed = 1, conflicts = 0.05, kind = 'uniform' as 'uniform' | 'topic' | 'tied' } = {},
): AssignmentProblem & { readonly expertise: number[][] } {
  const random = randomFrom(seed)
  const topic = Array.from({ length: R }, () => random.whole(10))
  const known = Array.from({ length: J }, () => [random.whole(10), random.whole(10)])
  const worth = (i: number, j: number) => {
    if (kind === 'tied') return 0
    return kind === 'uniform' ? random.whole(101) : random.whole(61) + (known[j]!.includes(topic[i]!) ? 40 : 0)
  }
  const reports = Array.from({ length: R }, (_, i) => `r${i}`)
  const judges = Array.from({ length: J }, (_, j) => `j${j}`)
  const expertise = reports.map((_, i) => judges.map((_, j) => worth(i, j)))
  const barred: Pair[] = []
  for (const report of reports)
    for (const judge of judges) if (random.real() < conflicts) barred.push({ report, judge })
  return { reports, judges, judgesPerReport: k, expertise, conflicts: barred }
}
