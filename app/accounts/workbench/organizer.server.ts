import { pool } from '../../server/db.server'
import type { Campaign } from '../campaign.server'
import { standingRounds, stopped, type RoundStanding } from './rounds.server'
import type { Waiting, Workbench } from './workbench'

/** An organizer's rounds with what stands in the way of each, late hand-ins, and how far the campaign is. */
export async function organizerWorkbench(campaign: Campaign): Promise<Workbench> {
  const [rounds, { rows }] = await Promise.all([
    standingRounds(campaign.id),
    pool.query<{ handedIn: number; late: number; outside: number }>({
      name: 'workbench-submissions',
      text: `SELECT count(*)::int AS "handedIn",
        count(*) FILTER (WHERE s."late" AND NOT EXISTS (SELECT FROM "LateAdmission" l WHERE l."submissionId" = s."id"))::int AS "late",
        count(*) FILTER (WHERE NOT EXISTS (SELECT FROM "Entry" e WHERE e."submissionId" = s."id"))::int AS "outside"
      FROM "Submission" s WHERE s."campaignId" = $1::uuid AND s."principal"
        AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")`,
      values: [campaign.id],
    }),
  ])
  const { handedIn, late, outside } = rows[0]!
  const waiting: Waiting[] = rounds.flatMap((round) => nextStep(round, campaign))
  const newest = rounds[0]
  if (late > 0)
    waiting.push({
      key: 'late',
      title: `${late} 篇迟交的报告等您决定是否准许参评`,
      to: newest ? `/rounds/${newest.id}/entries` : '/rounds',
      action: '去决定',
    })
  if (rounds.length === 0)
    waiting.push({
      key: 'round',
      title: '还没有开设评选',
      due: campaign.reportsDueAt,
      detail: '报送截止后开始评选。',
      to: '/rounds/new',
      action: '开设一轮评选',
    })
  return {
    waiting,
    standing: [
      { label: '已报送的报告', done: handedIn, unit: '篇', to: '/unit' },
      { label: '还没有收进评选', done: outside, unit: '篇', to: '/rounds' },
      ...rounds
        .filter(({ assigned, openedAt }) => assigned > 0 && !openedAt)
        .map(({ id, name, submitted, assigned }) => ({
          label: `${name}：已提交评分`,
          done: submitted,
          total: assigned,
          to: `/rounds/${id}`,
        })),
    ],
    recent: [
      {
        title: '已开封的轮次',
        items: rounds
          .filter(({ openedAt }) => openedAt)
          .map(({ id, name, awards, decided, certificates }) => ({
            key: id,
            title: name,
            detail: decided ? `获奖 ${awards} 篇，证书 ${certificates} 张` : `拟定奖项 ${awards} 篇`,
            to: `/rounds/${id}`,
          })),
      },
    ],
  }
}

type Step = (title: string, page: string, action: string, more?: Partial<Waiting>) => Waiting[]

/** The one thing that stands in the way of a round's next stage. */
function nextStep(round: RoundStanding, { now }: Campaign): Waiting[] {
  const {
    id,
    name,
    passed,
    unscreened,
    confirmed,
    seats,
    drawn,
    assigned,
    submitted,
    short,
    judgesPerReport,
    approvedBy,
    openedAt,
    scoringEndsAt,
  } = round
  const step: Step = (title, page, action, more = {}) => [
    { key: id, title: `${name}：${title}`, to: `/rounds/${id}${page}`, action, ...more },
  ]
  if (openedAt) return afterOpening(round, now, step)
  if (passed + unscreened === 0) return step('还没有把报送的报告收进来', '/entries', '去收报告')
  if (unscreened > 0) return step(`还有 ${unscreened} 篇没有审`, '/entries', '去审查')
  if (confirmed < passed) return step(`还有 ${passed - confirmed} 篇匿名稿没有确认`, '/blind-copies', '去核对')
  if (seats < judgesPerReport) return step(`评审组至少要 ${judgesPerReport} 人，现在 ${seats} 人`, '/panel', '去定评委')
  if (!drawn) return step('还没有抽签分配', '/assignments', '去分配')
  if (short > 0) return step(`有 ${short} 篇评委不足，需要补派`, '/assignments', '去补派')
  if (submitted < assigned)
    return step(`还有 ${assigned - submitted} 份评分没有提交`, '', '看进度', {
      due: scoringEndsAt,
      urgent: now > scoringEndsAt,
    })
  if (!approvedBy.includes('ORGANIZER')) return step('评分已全部提交，等您同意开封', '', '去开封')
  return stopped(round) ? step('开封没有做完', '/opening', '看原因', { urgent: true }) : []
}

/** From the opened result to the certificates; objections come first, they have their own deadline. */
function afterOpening(
  { awards, noticeEnds, objections, answerDue, decided, certificates }: RoundStanding,
  now: Date,
  step: Step,
): Waiting[] {
  if (decided) return certificates === 0 ? step('奖项已经确定，证书还没有制发', '/commendation', '去制发') : []
  if (awards === 0) return step('已开封，还没有提出获奖名单', '/awards', '去提出')
  if (!noticeEnds) return step(`拟定的 ${awards} 篇还没有公示`, '/notice', '去公示')
  if (objections > 0)
    return step(`${objections} 件异议等待答复`, '/notice', '去答复', { due: answerDue!, urgent: now > answerDue! })
  if (now < noticeEnds) return step(`正在公示 ${awards} 篇`, '/notice', '看公示', { due: noticeEnds })
  return step('公示期满，可以确定奖项', '/commendation', '去确定')
}
