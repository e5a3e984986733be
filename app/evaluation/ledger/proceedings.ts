import { canonical } from './canonical'
import { nameOf, type LedgerBodies, type LedgerEntry, type LedgerKind } from './entries'

type Wish = LedgerBodies['pair-rule']
type Steps = { [Kind in LedgerKind]?: (body: LedgerBodies[Kind], fault: (text: string) => void) => void }

/** A sheet sent in the last second is written down a moment later. */
const tolerance = 60_000

const pairOf = ({ report, judge }: { report: string; judge: string }) => `${report} ${judge}号席`

/**
 * Goes through what led to the opening and tells what the rules did not allow: sheets after deadline and grace,
 * assignments to empty seats, draws against a pair rule, a deadline that was not put off from where it stood. Rounds
 * whose ledger does not begin with their rules were set up before these were kept, and are not measured by them.
 */
export function proceedingFaults(entries: readonly LedgerEntry[]): string[] {
  const rules = entries[0]?.kind === 'rules' ? entries[0].body : null
  if (!rules) return []
  const faults: string[] = []
  let deadline = Date.parse(rules.endsAt)
  const grace = ((rules.settings as { graceMinutes?: number }).graceMinutes ?? 30) * 60_000
  const sitting = new Set<string>()
  const wishes = new Map<string, Wish>()
  const given = new Map<string, { pair: string; draw: string | null; dueAt: number }>()
  const draws = new Map<string, { forced: Wish[]; reports: Set<string> }>()

  const steps: Steps = {
    extension({ from, until }, fault) {
      if (Date.parse(from) !== deadline || Date.parse(until) <= deadline) fault('与当时的截止时间不符。')
      deadline = Date.parse(until)
    },
    seats: ({ made }) => made.forEach(([judge]) => sitting.add(judge)),
    'seat-vacated'({ judge }, fault) {
      if (!sitting.delete(judge)) fault('所说的席位当时没有评委。')
    },
    'pair-rule': (wish) => void wishes.set(pairOf(wish), wish),
    'pair-rule-lifted'(wish, fault) {
      if (!wishes.delete(pairOf(wish))) fault('所说的规定并不存在。')
    },
    draw: ({ draw }) =>
      void draws.set(draw, {
        forced: [...wishes.values()].filter(({ rule, judge }) => rule === 'FORCED' && sitting.has(judge)),
        reports: new Set(),
      }),
    assignments({ made, draw = null, dueAt }, fault) {
      for (const [assignment, report, judge] of made) {
        const pair = pairOf({ report, judge })
        if (!sitting.has(judge)) fault(`把 ${report} 分给${judge}号席，这一席当时没有评委。`)
        if (draw && wishes.get(pair)?.rule === 'BLOCKED') fault(`把 ${report} 分给${judge}号席，违反当时的不评规定。`)
        given.set(assignment, { pair, draw, dueAt: dueAt ? Date.parse(dueAt) : 0 })
        if (draw) draws.get(draw)?.reports.add(report)
      }
    },
    'assignments-withdrawn'({ assignments }) {
      for (const assignment of assignments) {
        draws.delete(given.get(assignment)?.draw ?? '')
        given.delete(assignment)
      }
    },
    sheet({ assignment, submittedAt }, fault) {
      const due = Math.max(deadline, given.get(assignment)?.dueAt ?? 0)
      if (submittedAt && Date.parse(submittedAt) > due + grace + tolerance) fault('提交于截止和宽限之后。')
    },
    opening({ inputs }, fault) {
      const pairs = new Set([...given.values()].map(({ pair }) => pair))
      const unmet = [...draws.values()].flatMap(({ forced, reports }) =>
        forced.filter((wish) => reports.has(wish.report) && !pairs.has(pairOf(wish))),
      )
      for (const { report, judge } of unmet) faults.push(`规定必评的 ${report} 与${judge}号席，抽签没有分到一起。`)
      if (!sameRules(rules, inputs)) fault('的计分规则与建立评选时不同。')
    },
  }
  for (const entry of entries)
    steps[entry.kind]?.(entry.body as never, (text) => faults.push(`${nameOf(entry)}${text}`))
  return faults
}

/** Whether the result was computed by the rules the round was set up with; what it left to the defaults is in the result alone. */
function sameRules(
  { judgesPerReport, aggregation, settings, criteria }: LedgerBodies['rules'],
  { round, rubric }: LedgerBodies['opening']['inputs'],
): boolean {
  return (
    round.judgesPerReport === judgesPerReport &&
    round.aggregation === aggregation &&
    (!criteria || canonical(criteria) === canonical(rubric)) &&
    Object.entries(settings as object).every(
      ([name, value]) => canonical(value) === canonical(round.settings[name as keyof typeof round.settings]),
    )
  )
}
