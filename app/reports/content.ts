import { countMarkdown } from '../server/documents/character-count'

/** The three parts every report has, in their order. */
export const partNames = { situation: '情况', analysis: '分析', advice: '建议' } as const
export type PartName = keyof typeof partNames
export const parts = Object.keys(partNames) as PartName[]

export type ContributorName = { name: string; unit: string }

/** What an author writes: the draft, and what a Revision freezes. Parts are Markdown. */
export type ReportContent = {
  title: string
  abstract: string
  keywords: string[]
  themes: string[]
  groups: string[]
  activityCodes: string[]
  methods: string[]
  sample: string
  place: string
  contributors: ContributorName[]
} & Record<PartName, string>

export const contentLabels: Record<keyof ReportContent, string> = {
  title: '题目',
  abstract: '摘要',
  keywords: '关键词',
  themes: '主题',
  groups: '涉及的妇女群体',
  activityCodes: '活动内容',
  methods: '调查方式',
  sample: '调查对象与样本',
  place: '调查地点',
  contributors: '合作者',
  ...partNames,
}

const order = Object.keys(contentLabels) as (keyof ReportContent)[]

/** One text for each field, lists joined; for comparing and showing. */
export function fieldText(content: ReportContent, field: keyof ReportContent): string {
  const value = content[field]
  if (typeof value === 'string') return value
  return value
    .map((item) => (typeof item === 'string' ? item : `${item.name}${item.unit && `（${item.unit}）`}`))
    .join('、')
}

/** Fields that differ between two contents, in the order of the form. */
export function changedFields(one: ReportContent, other: ReportContent): (keyof ReportContent)[] {
  return order.filter((field) => fieldText(one, field) !== fieldText(other, field))
}

export const sameContent = (one: ReportContent, other: ReportContent) => changedFields(one, other).length === 0

/** Length of the three parts together, as Word counts. */
export const charactersOf = (content: Record<PartName, string>) =>
  parts.reduce((sum, part) => sum + countMarkdown(content[part]), 0)
