import type { ReportState } from './lifecycle'

export const stateNames: Record<ReportState, string> = {
  DRAFT: '草稿',
  WITHDRAWN: '已撤回',
  SUBMITTED: '已报送',
  JUDGING: '评审中',
  AWARDED: '获奖',
  PUBLISHED: '已刊发',
}

export const stateTones = {
  DRAFT: 'plain',
  WITHDRAWN: 'warning',
  SUBMITTED: 'info',
  JUDGING: 'info',
  AWARDED: 'good',
  PUBLISHED: 'good',
} as const satisfies Record<ReportState, string>

export const awardNames = { FIRST: '一等奖', SECOND: '二等奖', THIRD: '三等奖', EXCELLENT: '优秀奖' } as const

export const revisionReasons = {
  AUTOSAVE: '自动保存',
  SAVE: '手动保存',
  IMPORT: '导入 Word',
  RESTORE: '恢复旧版',
  SUBMISSION: '报送定稿',
} as const

/** What the author promises at hand-in; the words ticked are kept with the submission. */
export const promises = {
  truth: '报告中的情况、数据和案例真实，来自本人参加的调研。',
  secrecy: '报告不涉及国家秘密和工作秘密，没有写入他人的身份证号、电话、住址等个人信息。',
  consent: '同意省妇联对报告作文字编辑，并在《山东妇女》《妇女工作情况交流》和山东妇女网刊发；刊发前另行征求本人意见。',
} as const
export type PromiseName = keyof typeof promises
export const promiseNames = Object.keys(promises) as PromiseName[]
