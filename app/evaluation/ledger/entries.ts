import type { AssignmentProblem, PoolMember, Rubric } from '../../../scoring'
import type { FinalOutcome } from '../final/compute'
import type { OpeningResult } from '../opening/compute'
import type { OpeningInputs } from '../opening/inputs'
import type { Exceptions } from '../notice/working-days'
import type { UseKind, UseLevel } from '../uses/points'

type Place = { assignment: string; report: string; judge: string }

/** Who took something out, and why; older entries name nobody. */
type TakenOut = { by?: string; reason?: string }

export type LedgerAward = [report: string, grade: string, place: number]

export type LedgerUse = [report: string, kind: UseKind, level: UseLevel]

/**
 * What an entry of each kind holds: blind codes, seat numbers and keys of records, no names. Fields that may be missing
 * are so in entries of before they were kept.
 */
export type LedgerBodies = {
  rules: {
    name: string
    rubric: string
    judgesPerReport: number
    aggregation: string
    startsAt: string
    endsAt: string
    settings: unknown
    by: string
    criteria?: Rubric
  }
  extension: { from: string; until: string; reason: string; by: string }
  seats: { by: string; made: [judge: string, person: string][] }
  'seat-vacated': { judge: string; reason: string; by: string }
  'pair-rule': { report: string; judge: string; rule: 'FORCED' | 'BLOCKED'; reason: string; by: string }
  'pair-rule-lifted': { report: string; judge: string; rule: 'FORCED' | 'BLOCKED' } & TakenOut
  draw: { draw: string; seed: number; by: string; problem?: Omit<AssignmentProblem, 'kept'> }
  'panel-draw': { draw: string; seed: number; size: number; by: string; pool?: PoolMember[] }
  /** the draw they come from, why besides the plain draw, and until when, are told where there is such a thing */
  assignments: {
    by: string
    made: [assignment: string, report: string, judge: string][]
    draw?: string | null
    reason?: string
    dueAt?: string | null
  }
  'assignments-withdrawn': { assignments: string[] } & TakenOut
  release: Place & { reason: string; by: string; scored: boolean }
  recusal: Place & { kind: string; reason: string }
  sheet: Place & { marks: Record<string, string | number>; total: string; opinion: string; submittedAt?: string }
  discussion: { report: string; reason: string; by: string }
  approval: { side: 'ORGANIZER' | 'SUPERVISOR'; by: string }
  opening: { inputs: OpeningInputs; result: OpeningResult }
  final: { points: Record<string, string>; result: FinalOutcome; by: string; uses?: LedgerUse[] }
  awards: { by: string; made: LedgerAward[] }
  'awards-withdrawn': { reports: string[] } & TakenOut
  /** days of the calendar that were entered: true is worked, false is off */
  notice: { workingDays: number; firstDay: string; lastDay: string; by: string; calendar?: Exceptions }
  objection: { objection: string; report: string | null; anonymous: boolean; dueOn: string; text: string }
  answer: { objection: string; upheld: boolean; by: string; answer: string }
  decision: { form: string; approvalNumber: string; by: string; awards: LedgerAward[] }
  'organization-awards': { by: string; made: [unit: string, handedIn: number, due: number, points: number][] }
  certificates: { by: string; year: number; made: [number: number, of: string, award: string][] }
}
export type LedgerKind = keyof LedgerBodies

type Entry<Kind extends LedgerKind> = {
  number: number
  at: string
  kind: Kind
  body: LedgerBodies[Kind]
  previousHash: string
  hash: string
}
export type LedgerEntry = { [Kind in LedgerKind]: Entry<Kind> }[LedgerKind]

/** The ledger of one round as it is handed out: signed, and enough to compute the result anew. */
export type LedgerFile = {
  format: 'fuqing-ledger/1'
  round: { id: string; name: string }
  exportedAt: string
  entries: LedgerEntry[]
  /** hash of the last entry */
  head: string
  /** Ed25519, SPKI in Base64 */
  publicKey: string
  /** of the canonical JSON of all the rest, in Base64 */
  signature: string
}

export const kindNames: Record<LedgerKind, string> = {
  rules: '评选规则',
  extension: '延后评阅截止',
  seats: '评委就任',
  'seat-vacated': '评委退出',
  'pair-rule': '规定必评或不评',
  'pair-rule-lifted': '撤销必评或不评',
  draw: '抽签',
  'panel-draw': '抽取评委',
  assignments: '分配',
  'assignments-withdrawn': '重新抽签前收回分配',
  release: '取消或解锁',
  recusal: '评委回避',
  sheet: '评分表',
  discussion: '分歧讨论',
  approval: '同意开封',
  opening: '开封',
  final: '计入成果运用分',
  awards: '提出奖项',
  'awards-withdrawn': '取消奖项',
  notice: '公示',
  objection: '异议',
  answer: '答复异议',
  decision: '确定奖项',
  'organization-awards': '确定优秀组织奖',
  certificates: '制发证书',
}

/** What only organizers do; whoever did any of it is not the round's supervisor. */
export const organizing: LedgerKind[] = ['rules', 'extension', 'seats', 'panel-draw', 'draw', 'pair-rule']

/** 第 12 条（评分表，0007-A1B2，3号席) */
export function nameOf({ number, kind, body }: Pick<LedgerEntry, 'number' | 'kind'> & { body: unknown }): string {
  const { report, judge } = (body ?? {}) as Partial<Place>
  return `第 ${number} 条（${[kindNames[kind] ?? kind, report, judge && `${judge}号席`].filter(Boolean).join('，')}）`
}
