import type { Rubric, RubricProblem } from '../../scoring'
import type { RoundSettings } from './schema'
import { awardGrades, conflictKinds, type AwardGrade } from './vocabulary'

export const aggregationNames = {
  MEAN: '平均分',
  TRIMMED_MEAN: '去掉一个最高分、一个最低分后的平均分（不足 5 个分数时不去）',
  MEDIAN: '中位数',
} as const

export const tieBreakerNames = { mean: '不去分的平均分', analysis: '“分析”得分', advice: '“建议”得分' } as const

/** What decides among equals in a round, in order; a criterion that the rubric lacks decides nothing. */
export const tieRuleNames = (rule: RoundSettings['tieRule'], rubric: Rubric): string[] =>
  rule
    .filter((key) => key === 'mean' || rubric.criteria.some(({ id }) => id === key))
    .map((key) => tieBreakerNames[key])

export const gradeNames: Record<AwardGrade, string> = {
  FIRST: '一等奖',
  SECOND: '二等奖',
  THIRD: '三等奖',
  EXCELLENT: '优秀奖',
}

/** Tier 1 to 4 in words; 0 is none. */
export const awardName = (award: number) => (award > 0 ? gradeNames[awardGrades[award - 1]!] : '')

export const tiePolicyNames = { inclusive: '同分同奖，可略超名额', exclusive: '同分超出名额时都归下一等' } as const

export const roleApprovalNames = { ORGANIZER: '评选组织者', SUPERVISOR: '监督员' } as const

/** Why a rubric cannot be used. */
export function rubricProblemText(problem: RubricProblem, total = '100'): string {
  switch (problem.code) {
    case 'no-criteria':
      return '至少要有一项由评委打分的指标'
    case 'weights-do-not-sum':
      return `各项分值合计应为 ${total} 分`
    case 'levels-unordered':
      return '档次的分界应从高到低'
    case 'bad-step':
      return '打分的最小间隔不对'
    case 'duplicate-criterion':
      return '有两项指标的代号相同'
    case 'bad-weight':
      return '分值应为不小于 0 的数字'
    case 'bad-maximum':
      return '分值应大于 0；不用的指标请清空名称'
    case 'maximum-off-step':
      return '分值应为打分最小间隔的整数倍'
  }
}

export const conflictKindNames = {
  sameUnit: '同一单位',
  sameCounty: '同一县',
  coAuthor: '合作作者',
  recommender: '推荐人',
  relative: '亲属',
  teacherStudent: '师生',
  other: '评委申报的其他关系',
} as const satisfies Record<(typeof conflictKinds)[number], string>

export const stageNamesOfRounds = { first: '初评', second: '复评', final: '终评' } as const

export const othersScoresNames = { never: '不能看', afterOwn: '自己提交以后可以看', always: '随时可以看' } as const

/** Who must step back, in one sentence. */
export function conflictRulesText({
  conflictKinds: kinds,
  sameCity,
  entrantBarredFrom,
}: Pick<RoundSettings, 'conflictKinds' | 'sameCity' | 'entrantBarredFrom'>): string {
  const all = [
    '本人的报告',
    ...(sameCity ? ['同一市'] : []),
    ...conflictKinds.filter((kind) => kinds.includes(kind)).map((kind) => conflictKindNames[kind]),
  ]
  return `应回避的：${all.join('、')}；评委本人有报告参评的，${entrantBarredFrom === 'round' ? '不参加这一轮' : '只不评本人那一篇'}。`
}

/** 2012年秋季评选, 2012年度评选; a round whose name begins with its year says it once. */
export const nameWithYear = (year: number, name: string): string =>
  name.startsWith(`${year}年`) ? name : `${year}${name.startsWith('年') ? '' : '年'}${name}`
