export const awardNames: Record<string, string> = { FIRST: '一等奖', SECOND: '二等奖', THIRD: '三等奖', EXCELLENT: '优秀奖' }

export const awardOptions = Object.entries(awardNames).map(([value, label]) => ({ value, label }))

export const issueName = ({ year, number }: { year: number; number: number }) => `${year}年第${number}期`
