import type { Draft } from './draft'
import { partition, percentOf, table } from './table'

const ages: readonly (readonly [string, number])[] = [
  ['30岁及以下', 0.2],
  ['31—40岁', 0.33],
  ['41—50岁', 0.31],
  ['51岁及以上', 0.16],
]
const schooling: readonly (readonly [string, number])[] = [
  ['小学及以下', 0.2],
  ['初中', 0.52],
  ['高中（中专）', 0.2],
  ['大专及以上', 0.08],
]

/** Age and schooling of those asked, as a sentence or as a table; the counts add up to the sample. */
export function profile({ plan, draws, say }: Draft): string {
  const { total, unit } = plan.sample
  const groups = plan.theme.ages ?? ages
  const byAge = partition(
    total,
    groups.map(([, weight]) => weight),
    draws,
  )
  const bySchool = partition(
    total,
    schooling.map(([, weight]) => weight),
    draws,
  )
  const rows = [
    ...groups.map(([label], i) => ['年龄', label, byAge[i] ?? 0] as const),
    ...schooling.map(([label], i) => ['文化程度', label, bySchool[i] ?? 0] as const),
  ]
  if (plan.theme.ages === undefined && draws.chance(0.4)) {
    const lead = say('[受访者的构成见下表。|样本构成如下表所示。|表中是受访者的年龄和文化程度。]')
    const cells = rows.map(([item, label, n]) => [item, label, n, percentOf(n, total)])
    return `${lead}\n\n${table(['项目', '分组', `数量（${unit}）`, '占比（%）'], cells)}`
  }
  const list = (label: string, part: typeof rows) =>
    `${label}，${part.map(([, name, n]) => `${name}的${n}${unit}，占${percentOf(n, total)}%`).join('；')}`
  const byAges = list(say('[按年龄分|从年龄看|年龄构成上]'), rows.slice(0, groups.length))
  if (plan.theme.ages || draws.chance(0.3)) return `${byAges}。`
  return `${byAges}。${list(say('[按文化程度分|从文化程度看|就文化程度而言]'), rows.slice(groups.length))}。`
}

/** All problems with their figures at a glance. */
export function problemTable({ plan, say }: Draft): string {
  const rows = plan.threads.map(({ problem, figure }) => [problem.name, figure.count, figure.percent])
  const lead = say('[各项问题的反映情况见下表（可多选）。|下表列出各项问题被反映的情况，一{unit}可反映多项。]')
  return `${lead}\n\n${table(['问题', `反映数（${plan.sample.unit}）`, '占比（%）'], rows)}`
}
