import type { RubricProblem } from '../../scoring'
import type { AwardGrade } from './schema'

export const aggregationNames = {
  MEAN: '平均分',
  TRIMMED_MEAN: '去掉一个最高分、一个最低分后的平均分（不足 5 个分数时不去）',
  MEDIAN: '中位数',
} as const

export const aggregationShort = { MEAN: '平均分', TRIMMED_MEAN: '去高去低平均分', MEDIAN: '中位数' } as const

export const tieBreakerNames = { mean: '不去分的平均分', analysis: '“分析”得分', advice: '“建议”得分' } as const

export const gradeNames: Record<AwardGrade, string> = { FIRST: '一等奖', SECOND: '二等奖', THIRD: '三等奖', EXCELLENT: '优秀奖' }

export const tiePolicyNames = { inclusive: '同分同奖，可略超名额', exclusive: '同分超出名额时都归下一等' } as const

export const roleApprovalNames = { ORGANIZER: '评选组织者', SUPERVISOR: '监督员' } as const

/** Why a rubric cannot be used. */
export function rubricProblemText(problem: RubricProblem): string {
  switch (problem.code) {
    case 'no-criteria': return '至少要有一项由评委打分的指标'
    case 'weights-do-not-sum': return '各项分值合计应为 100 分'
    case 'levels-unordered': return '档次的分界应从高到低'
    case 'bad-step': return '打分的最小间隔不对'
    case 'duplicate-criterion': return '有两项指标的代号相同'
    case 'bad-weight': return '分值应为不小于 0 的数字'
    case 'bad-maximum': return '分值应大于 0；不用的指标请清空名称'
    case 'maximum-off-step': return '分值应为打分最小间隔的整数倍'
  }
}
