import type { Thread } from '../plan'
import { commonCauses } from './banks/common-causes'
import { lessonHeads, lessons } from './banks/steps'
import { bridges, comparing, comparisonTableLeads, leads } from './banks/analysis'
import { count } from '../plan'
import { type Draft, headings, paragraphs } from './draft'
import { table } from './table'

/** 分析: why the problems are there, with two groups set side by side and one cause beyond the theme. */
export function writeAnalysis(draft: Draft): string {
  const { plan, draws, oneOf } = draft
  const head = headings()
  const compareAt = draws.int(0, plan.threads.length - 1)
  const common = draws.some(commonCauses, plan.threads.length < 5 ? 4 : plan.quality.analysis > 0.75 ? 3 : 2)
  return paragraphs(
    oneOf(leads),
    ...plan.threads.flatMap((thread, i) => [
      head(oneOf([thread.problem.cause.head])),
      causeText(draft, thread),
      i === compareAt && compare(draft),
    ]),
    ...common.flatMap((cause) => [head(oneOf([cause.head])), draft.run(cause.why, draws.int(3, 4))]),
    head(oneOf(lessonHeads)),
    draft.run(lessons, plan.quality.analysis > 0.7 ? 3 : 2),
  )
}

function causeText({ draws, oneOf, run, say }: Draft, { problem, figure }: Thread): string {
  const bridge = draws.chance(0.6)
    ? oneOf(bridges, { n: figure.count, p: figure.percent, asks: say(problem.asks), problem: problem.name })
    : ''
  const why = run(problem.cause.why, 3)
  return draws.chance(0.5) ? bridge + why : why + bridge
}

/** Splits the sample in two and counts the same answer in both parts. */
function compare(draft: Draft): string {
  const { plan, draws, oneOf, say } = draft
  const { comparison } = plan.theme
  const drift = () => (plan.title ? 0 : draws.normal(0, 0.03))
  const first = count(comparison.share + drift(), plan.sample.total).count
  const second = plan.sample.total - first
  const inFirst = count(comparison.rates[0] + drift(), first)
  const inSecond = count(comparison.rates[1] + drift(), second)
  draft.figures.push(inFirst, inSecond)
  const gap = Math.abs(Number(inFirst.percent) - Number(inSecond.percent)).toFixed(1)
  const slots = {
    by: comparison.by,
    yes: comparison.yes,
    no: comparison.no,
    result: comparison.result,
    gap,
    a: first,
    b: second,
    x: inFirst.count,
    y: inSecond.count,
    px: inFirst.percent,
    py: inSecond.percent,
    reading: say(comparison.reading),
  }
  if (draws.chance(0.7)) return oneOf(comparing, slots)
  const rows = [
    [comparison.yes, first, inFirst.count, inFirst.percent],
    [comparison.no, second, inSecond.count, inSecond.percent],
  ]
  const heads = ['分组', `数量（${plan.sample.unit}）`, `${comparison.result}（${plan.sample.unit}）`, '占比（%）']
  return `${oneOf(comparisonTableLeads, slots)}\n\n${table(heads, rows)}`
}
