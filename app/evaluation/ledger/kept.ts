import type { LedgerAward, LedgerBodies, LedgerEntry } from './entries'
import { canonical } from './canonical'
import { standingAwards } from './recompute-awards'

type KeptSheet = Pick<LedgerBodies['sheet'], 'assignment' | 'report' | 'judge' | 'marks' | 'total' | 'opinion'>

/** The tables' own rows, texts as their fingerprints. */
export type Kept = {
  sheets: KeptSheet[]
  objections: { objection: string; text: string; upheld: boolean | null; answer: string | null }[]
  awards: LedgerAward[]
}

/** Where the tables say something else than the ledger noted: somebody reached past the program. */
export const keptFaults = (entries: readonly LedgerEntry[], { sheets, objections, awards }: Kept): string[] => [
  ...sheetsChanged(entries, sheets),
  ...objectionsChanged(entries, objections),
  ...(canonical(byReport(awards)) === canonical(byReport(standingAwards(entries)))
    ? []
    : ['奖项：现在的名单与台账所记的不同。']),
]

function sheetsChanged(entries: readonly LedgerEntry[], sheets: readonly KeptSheet[]): string[] {
  const noted = new Map(entries.flatMap(({ kind, body }) => (kind === 'sheet' ? [[body.assignment, body]] : [])))
  const faults = sheets.flatMap(({ assignment, report, judge, ...now }) => {
    const sheet = `评分表 ${report}，${judge}号席：`
    const then = noted.get(assignment)
    noted.delete(assignment)
    if (!then) return [`${sheet}台账里没有。`]
    if (then.total !== now.total) return [`${sheet}台账记 ${then.total} 分，现在是 ${now.total} 分。`]
    if (canonical(then.marks) !== canonical(now.marks)) return [`${sheet}分项与台账所记的不同。`]
    return then.opinion === now.opinion ? [] : [`${sheet}意见与台账所记的不同。`]
  })
  return [
    ...faults,
    ...[...noted.values()].map(({ report, judge }) => `评分表 ${report}，${judge}号席：台账里有，现在没有。`),
  ]
}

function objectionsChanged(entries: readonly LedgerEntry[], objections: Kept['objections']): string[] {
  const bodies = <Kind extends 'objection' | 'answer'>(wanted: Kind) =>
    new Map(
      entries.flatMap(({ kind, body }) => (kind === wanted ? [[body.objection, body as LedgerBodies[Kind]]] : [])),
    )
  const [texts, answers] = [bodies('objection'), bodies('answer')]
  const same = objections.filter(({ objection, text, upheld, answer }) => {
    const answered = answers.get(objection)
    return (
      texts.get(objection)?.text === text &&
      (answered?.answer ?? null) === answer &&
      (answered?.upheld ?? null) === upheld
    )
  })
  return same.length === objections.length && objections.length === texts.size
    ? []
    : ['异议和答复：现在的与台账所记的不同。']
}

const byReport = (awards: readonly LedgerAward[]) => [...awards].sort(([a], [b]) => (a < b ? -1 : 1))
