import { assign, drawJudges, type AssignmentProblem } from '../../../scoring'
import { nameOf, type LedgerEntry } from './entries'

const pairOf = ({ report, judge }: { report: string; judge: string }) => `${report} ${judge}`

/**
 * Every lot drawn again from its seed: the judges from their pool, the assignments from their problem, given the seats
 * and assignments of its moment. Draws of before pool and problem were kept cannot be drawn again.
 */
export function drawFaults(entries: readonly LedgerEntry[]): string[] {
  const faults: string[] = []
  const sitting = new Set<string>()
  const standing = new Map<string, { report: string; judge: string }>()
  const results = resultsOf(entries)
  for (const [at, entry] of entries.entries()) {
    const { kind, body } = entry
    const told = (text: string) => faults.push(`${nameOf(entry)}${text}`)
    if (kind === 'seats') for (const [judge] of body.made) sitting.add(judge)
    if (kind === 'seat-vacated') sitting.delete(body.judge)
    if (kind === 'assignments') for (const [id, report, judge] of body.made) standing.set(id, { report, judge })
    if (kind === 'assignments-withdrawn') for (const id of body.assignments) standing.delete(id)
    if (kind === 'release' || kind === 'recusal') standing.delete(body.assignment)
    if (kind === 'panel-draw' && body.pool) {
      const next = entries[at + 1]
      const seated = next?.kind === 'seats' ? next.body.made.map(([, person]) => person) : []
      if (differ(drawJudges(body.pool, body.size, body.seed).drawn, seated))
        told('按种子从评委库里重抽，与就任的评委不同。')
    }
    if (kind === 'draw' && body.problem) {
      const kept = [...standing.values()].filter(({ judge }) => sitting.has(judge))
      if (differ(body.problem.judges.map(idOf), sitting)) told('所依据的席位与当时的评委不同。')
      else if (differ(drawnAgain({ ...body.problem, kept }, body.seed), results.get(body.draw) ?? []))
        told('按种子重抽，与记录的分配不同。')
    }
  }
  return faults
}

/** The pairs each draw gave, by its id. */
function resultsOf(entries: readonly LedgerEntry[]): Map<string, string[]> {
  const results = new Map<string, string[]>()
  for (const { kind, body } of entries)
    if (kind === 'assignments' && body.draw)
      results.set(body.draw, [
        ...(results.get(body.draw) ?? []),
        ...body.made.map(([, report, judge]) => pairOf({ report, judge })),
      ])
  return results
}

/** What the draw adds to what stands already. */
function drawnAgain(problem: AssignmentProblem, seed: number): string[] {
  const result = assign(problem, seed)
  const kept = new Set((problem.kept ?? []).map(pairOf))
  return result.feasible ? result.assignments.map(pairOf).filter((pair) => !kept.has(pair)) : []
}

const idOf = (one: string | { readonly id: string }) => (typeof one === 'string' ? one : one.id)

const differ = (some: Iterable<string>, others: Iterable<string>) =>
  [...some].sort().join('\n') !== [...others].sort().join('\n')
