import { maximumOf, type Rubric, type SheetProblem } from '../../scoring/score-sheet'

export const stateNames = { untouched: '未开始', draft: '评阅中', submitted: '已提交' } as const

export const recusalKindNames = { CONFLICT: '我应当回避', RECOGNIZED: '我认出了作者或单位' } as const

/** What keeps a sheet from being submitted, in words for the judge. */
export function problemText(rubric: Rubric, problem: SheetProblem): string {
  if (problem.code === 'opinion-too-short')
    return `总分评为“${problem.level.name}”须写明理由，至少 ${problem.needed} 字，现有 ${problem.written} 字`
  const criterion = rubric.criteria.find(({ id }) => id === problem.criterion)
  if (!criterion) return '评分表里有不认识的指标，请刷新页面后再试'
  switch (problem.code) {
    case 'missing':
      return `“${criterion.name}”还没有打分`
    case 'above-maximum':
      return `“${criterion.name}”最高 ${maximumOf(criterion)} 分`
    case 'off-step':
      return `“${criterion.name}”${Number(rubric.step) === 1 ? '只打整数分' : `最小打到 ${rubric.step} 分`}`
    default:
      return `“${criterion.name}”请填 0 到 ${maximumOf(criterion)} 的数字`
  }
}

/** The field of the form a problem belongs to. */
export const fieldOf = (problem: SheetProblem) => ('criterion' in problem ? `score.${problem.criterion}` : 'opinion')

/** The relations to people or units a judge may declare. */
export const declaredRelations = [
  'RELATIVE',
  'TEACHER_STUDENT',
  'CO_AUTHOR',
  'RECOMMENDER',
  'WORKED_THERE',
  'OTHER',
] as const
export const relationNames = {
  RELATIVE: '亲属',
  TEACHER_STUDENT: '师生',
  CO_AUTHOR: '合作写过文章',
  RECOMMENDER: '推荐过报告',
  WORKED_THERE: '现在或曾在那里任职',
  OTHER: '其他关系',
  NONE: '没有要申报的',
} as const

/** The organisers' office of a round; empty where the round has none. */
export type Contact = { contactName: string; contactPhone: string }

/** Whom a judge calls, with the number. */
export const officeOf = ({ contactName, contactPhone }: Contact): string =>
  contactPhone ? `${contactName}（电话 ${contactPhone}）` : '评选组织者'
