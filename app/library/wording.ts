export const kindNames: Record<string, string> = {
  report: '调研报告',
  diary: '妇情日记',
  finding: '妇情',
  article: '栏目文章',
  case: '案例',
}

export const facetNames = {
  kind: '类型',
  year: '年份',
  month: '月份',
  city: '市',
  county: '县（市、区）',
  theme: '主题',
  method: '调查方式',
  group: '重点群体',
  column: '栏目',
  award: '奖项',
} as const

export const sortNames = { relevance: '相关度', date: '时间', score: '评选得分' } as const

export const scopeNames = { all: '全文', title: '篇名', keywords: '关键词', abstract: '摘要' } as const

export const modeNames = { fuzzy: '模糊', exact: '精确' } as const

export const panelNames = { map: '分布图', trend: '按月趋势', cloud: '关键词' } as const

export const suggestionNames = { term: '词语', title: '打开这一篇', place: '地名', person: '作者' } as const

export const synonymNames = {
  eq: '意思相同',
  abbr: '简称和全称',
  old: '旧称和新称',
  near: '意思相近，排在后面',
  narrow: '前者包括后者：查前者时也查后者',
} as const
