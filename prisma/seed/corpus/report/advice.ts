import { closings, leads, partners } from './banks/advice'
import { commonAdvice } from './banks/common-advice'
import { stepHeads, steps } from './banks/steps'
import { type Draft, headings, paragraphs } from './draft'
import { MARKER } from '../types'
import type { Thread } from '../plan'

/** 建议: a measure for each problem, addressed to a named department, and what the federations do themselves. */
export function writeAdvice(draft: Draft): string {
  const { plan, draws, oneOf } = draft
  const head = headings()
  const common = draws.some(commonAdvice, plan.threads.length < 5 ? 4 : plan.quality.advice > 0.8 ? 3 : 2)
  return paragraphs(
    oneOf(leads),
    ...plan.threads.flatMap((thread) => [head(oneOf([thread.problem.advice.head])), measure(draft, thread)]),
    ...common.flatMap((advice) => [head(oneOf([advice.head])), draft.run(advice.how, draws.int(3, 4))]),
    head(oneOf(stepHeads)),
    oneOf(steps),
    oneOf(closings),
    `（${MARKER}：文中人物、村镇和数字均为虚构，不反映${plan.place}实际情况。）`,
  )
}

function measure(draft: Draft, { problem }: Thread): string {
  const { plan, draws, oneOf, say } = draft
  const [first = '', ...rest] = problem.advice.how
  const to = say(problem.advice.to)
  const more = draft.run(rest, rest.length)
  const isRounded = plan.quality.advice > 0.6 && draws.chance(0.55)
  const partner = isRounded ? oneOf(partners, { to, problem: problem.name }) : ''
  return `${say('[建议|建议由|建议请|请]')}${to}${say(first)}${more}${partner}`
}
