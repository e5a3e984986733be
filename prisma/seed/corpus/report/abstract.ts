import { countCharacters } from '../../../../app/server/documents/character-count'
import { fillers, formulas } from './banks/abstract'
import { methods } from '../types'
import type { Draft } from './draft'

export const abstractBounds = { least: 150, most: 300 } as const

/** The abstract of titles.json, or one drawn from the plan; sentences are added until it is long enough. */
export function writeAbstract(draft: Draft): string {
  const { plan, draws } = draft
  const names = plan.threads.map(({ problem }) => problem.name)
  const [first, second = first] = plan.threads
  const slots = {
    problems: names.slice(0, 3).join('、'),
    way: [...plan.theme.methods].map((m) => methods[m]).join('、'),
    first: first?.problem.name ?? '',
    p: first?.figure.percent ?? '',
    asks: draft.say(first?.problem.asks ?? ''),
    cause1: draft.say(first?.problem.cause.head ?? ''),
    cause2: draft.say(second?.problem.cause.head ?? ''),
    measures: plan.threads
      .slice(0, 3)
      .map(({ problem }) => draft.say(problem.advice.head))
      .join('；'),
  }
  let text = plan.title?.abstract ?? draft.oneOf(formulas, slots)
  for (const filler of draws.shuffle(fillers)) {
    if (countCharacters(text) >= abstractBounds.least) break
    text += draft.say(filler, slots)
  }
  return text
}
