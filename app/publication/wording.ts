export const awardNames: Record<string, string> = {
  FIRST: '一等奖',
  SECOND: '二等奖',
  THIRD: '三等奖',
  EXCELLENT: '优秀奖',
}

export const awardOptions = Object.entries(awardNames).map(([value, label]) => ({ value, label }))

export const issueName = ({ year, number }: { year: number; number: number }) => `${year}年第${number}期`

/** How an author may have agreed to be published, as it is recorded. */
export const consentForms = ['书面同意（已存档）', '口头同意（有见证人）'] as const
