import type { SheetProblem } from '../../scoring/score-sheet'

export const stateNames = { untouched: '未开始', draft: '评阅中', submitted: '已提交' } as const

export const recusalKindNames = { CONFLICT: '我应当回避', RECOGNIZED: '我认出了作者或单位' } as const

/** What keeps a sheet from being submitted, in words for the judge. */
export function problemText(problem: SheetProblem, criterionName: (id: string) => string): string {
  switch (problem.code) {
    case 'missing':
      return `“${criterionName(problem.criterion)}”还没有打分`
    case 'not-a-number':
      return `“${criterionName(problem.criterion)}”的分数不是数字`
    case 'below-zero':
      return `“${criterionName(problem.criterion)}”的分数不能小于 0`
    case 'above-maximum':
      return `“${criterionName(problem.criterion)}”的分数超过了满分`
    case 'off-step':
      return `“${criterionName(problem.criterion)}”的分数不符合打分的最小间隔`
    case 'unknown-criterion':
      return '评分表里有不认识的指标，请刷新页面后再试'
    case 'opinion-too-short':
      return `评为“${problem.level.name}”须写意见，至少 ${problem.needed} 字，现有 ${problem.written} 字`
  }
}

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
