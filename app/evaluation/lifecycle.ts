import { formatDate } from '../ui/dates'
import { noticeStage } from './notice/stage'

// The round as a line of stages: what is done, what goes on, what stands in the way of the next.

/** How many of everything a round has; withdrawn reports count in none but `withdrawn`. */
export type RoundCounts = {
  /** handed in on time or admitted, and not yet taken in */
  waiting: number
  late: number
  entries: number
  passed: number
  rejected: number
  withdrawn: number
  prepared: number
  confirmed: number
  seats: number
  drawn: number
  /** assignments that count, and those of them submitted */
  assigned: number
  submitted: number
  /** reports with fewer standing assignments than the round asks for */
  short: number
  approvals: number
  opened: boolean
  /** the work that both sides' approval ordered came to no result */
  openingFailed: boolean
  awards: number
  /** last day of the public notice */
  noticeEnds: Date | null
  /** objections without an answer, and the day by which the first of them is due */
  objections: number
  answerDue: Date | null
  decision: 'CIRCULAR' | 'COMMENDATION' | null
  certificates: number
}

export type StageKey =
  'screening' | 'blindCopies' | 'panel' | 'assignments' | 'scoring' | 'opening' | 'awards' | 'notice' | 'commendation'
export type Stage = {
  key: StageKey
  path: string
  state: 'done' | 'current' | 'waiting'
  /** where it stands, in figures */
  standing: string
  /** what has to happen before the next stage; empty when nothing */
  blocks: string
}

/**
 * The nine stages in order. A later one may begin while an earlier still has something left to do. `apart` are the
 * reports whose judges disagree too far and that nobody has dealt with.
 */
export function stagesOf(counts: RoundCounts, judgesPerReport: number, now: Date, apart = 0): Stage[] {
  const {
    entries,
    passed,
    rejected,
    prepared,
    confirmed,
    seats,
    drawn,
    assigned,
    submitted,
    short,
    approvals,
    opened,
    openingFailed,
    awards,
    decision,
    certificates,
  } = counts
  const pending = entries - passed - rejected
  const stages: (Omit<Stage, 'state'> & { done: boolean; begun: boolean })[] = [
    {
      key: 'screening',
      path: 'entries',
      standing: `参评 ${entries} 篇，通过 ${passed}，未审 ${pending}`,
      blocks: entries === 0 ? '还没有把报送的报告收进这一轮' : pending > 0 ? `还有 ${pending} 篇没有审` : '',
      done: entries > 0 && pending === 0,
      begun: true,
    },
    {
      key: 'blindCopies',
      path: 'blind-copies',
      standing: `已确认 ${confirmed} / ${passed}`,
      blocks: passed > confirmed ? `还有 ${passed - confirmed} 篇匿名稿没有人确认（其中 ${prepared} 篇已预处理）` : '',
      done: passed > 0 && confirmed === passed,
      begun: passed > 0,
    },
    {
      key: 'panel',
      path: 'panel',
      standing: `${seats} 个席位`,
      blocks: seats < judgesPerReport ? `每篇要 ${judgesPerReport} 位评委，评审组至少要有 ${judgesPerReport} 人` : '',
      done: seats >= judgesPerReport,
      begun: true,
    },
    {
      key: 'assignments',
      path: 'assignments',
      standing: drawn ? `已分配 ${assigned} 份` : '还没有抽签',
      blocks: drawn === 0 ? '还没有抽签分配' : short > 0 ? `有 ${short} 篇评委不足，需要补派` : '',
      done: drawn > 0 && short === 0,
      begun: confirmed > 0 && seats >= judgesPerReport,
    },
    {
      key: 'scoring',
      path: 'progress',
      standing: `已提交 ${submitted} / ${assigned}`,
      blocks: [
        submitted < assigned && `还有 ${assigned - submitted} 份评分表没有提交`,
        apart > 0 && `${apart} 篇评委分歧过大，须增派评委或登记讨论`,
      ]
        .filter(Boolean)
        .join('；'),
      done: assigned > 0 && submitted === assigned && short === 0 && apart === 0,
      begun: assigned > 0,
    },
    {
      key: 'opening',
      path: 'opening',
      standing: opened ? '已开封' : `同意 ${approvals} / 2`,
      blocks: opened
        ? ''
        : approvals < 2
          ? '须评选组织者和监督员两人都同意'
          : openingFailed
            ? '两方已同意，但开封没有做完，原因见“开封”页'
            : '两方已同意，正在计算结果',
      done: opened,
      begun: assigned > 0 && submitted === assigned && short === 0 && apart === 0,
    },
    {
      key: 'awards',
      path: 'awards',
      standing: awards ? `拟定 ${awards} 篇` : '还没有提出',
      blocks: awards === 0 ? '还没有按名次和比例提出奖项' : '',
      done: awards > 0,
      begun: opened,
    },
    noticeStageOf(counts, now),
    {
      key: 'commendation',
      path: 'commendation',
      standing: decision ? `已${decision === 'COMMENDATION' ? '表彰' : '通报'}，证书 ${certificates} 张` : '还没有确定',
      blocks: decision
        ? certificates === 0
          ? '证书还没有制发'
          : ''
        : mayDecide(counts, now)
          ? '公示期满，可以确定奖项'
          : '公示期满、异议答复之后确定奖项',
      done: decision !== null && certificates > 0,
      begun: mayDecide(counts, now),
    },
  ]
  return stages.map(({ done, begun, ...stage }) => ({ ...stage, state: done ? 'done' : begun ? 'current' : 'waiting' }))
}

function noticeStageOf(counts: RoundCounts, now: Date) {
  const { awards, noticeEnds, objections, answerDue, decision } = counts
  const ended = noticeEnds !== null && noticeStage(noticeEnds, now) === 'ended'
  const standing = noticeEnds ? `${ended ? '公示期满，最后一天' : '公示到'} ${formatDate(noticeEnds)}` : '还没有公示'
  const unanswered = objections > 0 && `${objections} 件异议没有答复，最早的须在 ${formatDate(answerDue!)} 前答复`
  return {
    key: 'notice' as const,
    path: 'notice',
    standing,
    done: decision !== null || mayDecide(counts, now),
    begun: awards > 0,
    blocks: [noticeEnds === null && '还没有开始公示', unanswered].filter(Boolean).join('；'),
  }
}

/** The days of the notice are over and every objection is answered. */
const mayDecide = ({ noticeEnds, objections }: RoundCounts, now: Date): boolean =>
  noticeEnds !== null && noticeStage(noticeEnds, now) === 'ended' && objections === 0

export const stageNames: Record<StageKey, string> = {
  screening: '形式审查',
  blindCopies: '匿名稿',
  panel: '评委与回避',
  assignments: '分配',
  scoring: '评阅进度',
  opening: '开封',
  awards: '奖项',
  notice: '公示',
  commendation: '通报和证书',
}
