import type { Thread } from '../plan'
import { breakdowns, halves } from './banks/breakdown'
import type { Draft } from './draft'
import { partition, percentOf } from './table'

/** Splits the figure of one problem over two halves of the sample; counts and totals add up to it. */
export function breakDown(draft: Draft, { problem, figure }: Thread): string {
  const { plan, draws, say, deal } = draft
  const { total } = plan.sample
  if (total < 40) return ''
  const half = draws.pick(halves.filter((one) => one.counts === 'all' || one.counts === plan.theme.counts))
  const [first = 0, second = 0] = partition(total, [0.5, 0.5], draws)
  const lean = draws.chance(0.5) ? 0.8 : 1.2
  const aimed = Math.round((figure.count * first * lean) / total)
  const x = Math.min(first, figure.count - 1, Math.max(figure.count - second, aimed))
  const y = figure.count - x
  const [px, py] = [percentOf(x, first), percentOf(y, second)]
  draft.figures.push({ count: x, of: first, percent: px }, { count: y, of: second, percent: py })
  const higher = Number(px) > Number(py)
  return say(deal(breakdowns), {
    problem: problem.name,
    by: half.by,
    one: half.names[0],
    other: half.names[1],
    a: first,
    b: second,
    x,
    y,
    px,
    py,
    gap: Math.abs(Number(px) - Number(py)).toFixed(1),
    more: higher ? half.names[0] : half.names[1],
  })
}
