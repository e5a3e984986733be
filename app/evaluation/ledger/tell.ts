import { formatDate, formatDateTime } from '../../ui/dates'
import type { LedgerBodies, LedgerEntry, LedgerKind } from './entries'

type Tellings = { [Kind in LedgerKind]?: (body: LedgerBodies[Kind]) => string }

const tellings: Tellings = {
  rules: ({ startsAt, endsAt, judgesPerReport, settings }) =>
    `评阅 ${formatDateTime(startsAt)} 至 ${formatDateTime(endsAt)}，宽限 ${(settings as { graceMinutes?: number }).graceMinutes ?? 30} 分钟，每篇 ${judgesPerReport} 位评委`,
  extension: ({ from, until }) => `从 ${formatDateTime(from)} 延到 ${formatDateTime(until)}`,
  draw: ({ seed }) => `种子 ${seed}`,
  'panel-draw': ({ seed, size }) => `抽 ${size} 人，种子 ${seed}`,
  'assignments-withdrawn': ({ assignments }) => `${assignments.length} 份`,
  opening: ({ inputs: { seed, sheets }, result: { reports } }) =>
    `${reports.length} 篇，${sheets.length} 份评分表，种子 ${seed}`,
  final: ({ points }) => `${Object.values(points).filter((one) => Number(one) > 0).length} 篇有分`,
  awards: ({ made }) => `${made.length} 篇`,
  'awards-withdrawn': ({ reports }) => (reports.length > 3 ? `${reports.length} 篇` : reports.join('、')),
  notice: ({ firstDay, lastDay, workingDays }) =>
    `${formatDate(firstDay)}至${formatDate(lastDay)}，${workingDays} 个工作日`,
  objection: ({ anonymous, dueOn }) => `${anonymous ? '匿名' : '实名'}，${formatDate(dueOn)} 前答复`,
  answer: ({ upheld }) => (upheld ? '异议成立' : '异议不成立'),
  decision: ({ form, approvalNumber, awards }) =>
    `${form === 'COMMENDATION' ? `表彰（${approvalNumber}）` : '通报'} ${awards.length} 篇`,
  'organization-awards': ({ made }) => `${made.length} 个单位`,
  certificates: ({ made }) => `${made.length} 张`,
}

/** What an entry says in a few words; '' where its reason says it. */
export const tell = ({ kind, body }: Pick<LedgerEntry, 'kind' | 'body'>): string =>
  tellings[kind]?.(body as never) ?? ''
