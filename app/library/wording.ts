export const kindNames: Record<string, string> = { report: '调研报告', diary: '妇情日记', finding: '妇情', article: '栏目文章', case: '案例' }

export const facetNames = {
  kind: '类型', year: '年份', city: '市', theme: '主题', method: '调查方式', group: '重点群体', column: '栏目', award: '奖项',
} as const

export const sortNames = { relevance: '相关度', date: '时间' } as const
