import { dayName } from '../calendar'
import { townsOf } from '../places'
import { townLeads, visitsTold } from './banks/visits'
import type { Draft } from './draft'
import { partition, percentOf, table } from './table'

/** The days spent in the villages, from the diary entries the cases come from. */
export function tellVisits({ plan, oneOf }: Draft): string {
  const dates = [...new Set(plan.encounters.map(({ date }) => dayName(date)))]
  const places = [...new Set(plan.encounters.map(({ point }) => point.town + point.name))]
  if (dates.length < 2) return ''
  const entries = plan.entryDates.filter((date) => date < plan.finishedOn).length
  return oneOf(visitsTold, { days: dates.join('、'), places: places.join('、'), entries })
}

/** Sample and one problem by town; both columns add up to the totals of the report. */
export function townTable(draft: Draft): string {
  const { plan, draws, oneOf } = draft
  const [thread] = plan.threads
  const { total, towns, unit } = plan.sample
  if (!thread || total < 60) return ''
  const names = townsOf(plan.seed, plan.points[0]?.divisionCode ?? plan.divisionCode).map(({ name }) => name)
  const rows = [...names.slice(0, Math.min(towns, names.length)), ...(towns > names.length ? ['其他'] : [])]
  const sizes = partition(
    total,
    rows.map((_, i) => (i < names.length ? 1 : towns - names.length)),
    draws,
  )
  const counts = share(thread.figure.count, sizes, total)
  draft.figures.push(...sizes.map((of, i) => ({ count: counts[i] ?? 0, of, percent: percentOf(counts[i] ?? 0, of) })))
  const cells = rows.map((name, i) => {
    const [of = 1, count = 0] = [sizes[i], counts[i]]
    return [name, of, count, percentOf(count, of)]
  })
  const all = ['合计', total, thread.figure.count, thread.figure.percent]
  const head = ['地点', `样本（${unit}）`, `反映数（${unit}）`, '占比（%）']
  return `${oneOf(townLeads, { problem: thread.problem.name })}\n\n${table(head, [...cells, all])}`
}

/** Deals a count out over groups in proportion to their sizes, the rest to the first with room. */
function share(count: number, sizes: readonly number[], total: number): number[] {
  const parts = sizes.map((size) => Math.floor((count * size) / total))
  let rest = count - parts.reduce((a, b) => a + b, 0)
  for (let i = 0; rest > 0; i = (i + 1) % sizes.length) {
    if ((parts[i] ?? 0) < (sizes[i] ?? 0)) {
      parts[i] = (parts[i] ?? 0) + 1
      rest--
    }
  }
  return parts
}
