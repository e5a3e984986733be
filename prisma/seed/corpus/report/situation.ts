import {
  discussions,
  bases,
  choosings,
  interviews,
  looks,
  occasions,
  questionnaires,
  stayings,
  visits,
} from './banks/openings'
import {
  grouping,
  orders,
  problemHeads,
  problemLeads,
  quoting,
  reporting,
  statusHeads,
  strengthHeads,
  strengthLeads,
  surveyHeads,
} from './banks/situation'
import { breakDown } from './breakdown'
import { tellCase } from './cases'
import { type Draft, headings, paragraphs } from './draft'
import { profile, problemTable } from './profile'
import { percentOf } from './table'
import { tellVisits, townTable } from './towns'
import type { Thread } from '../plan'

/** 情况: why, how it was looked into, how things stand, what works, and the problems with figures and cases. */
export function writeSituation(draft: Draft): string {
  const { plan, draws, oneOf, run } = draft
  const head = headings()
  const { theme } = plan
  return paragraphs(
    run(theme.background, 2) + oneOf(occasions),
    head(oneOf(surveyHeads)),
    survey(draft),
    tellVisits(draft),
    draws.chance(0.4) && townTable(draft),
    theme.counts === 'people' && profile(draft),
    head(oneOf(statusHeads)),
    run(theme.status, draws.int(3, theme.status.length)) + run(plan.title ? theme.example.facts : [], 9),
    head(oneOf(strengthHeads)),
    oneOf(strengthLeads) + run(theme.strengths, 2),
    ...writeProblems(draft, head),
  )
}

function survey(draft: Draft): string {
  const { plan, oneOf } = draft
  const { sample, theme } = plan
  const rates = {
    issued: sample.issued ?? 0,
    returned: sample.returned ?? 0,
    valid: sample.valid ?? 0,
    returnRate: percentOf(sample.returned ?? 0, sample.issued ?? 1),
    validRate: percentOf(sample.valid ?? 0, sample.returned ?? 1),
    interviews: sample.interviews ?? 0,
    discussions: sample.discussions ?? 0,
  }
  return [
    oneOf(sample.villages < 4 ? stayings : choosings),
    theme.counts === 'places' ? oneOf(theme.visiting ? [theme.visiting] : visits) : oneOf(looks),
    sample.issued ? oneOf(questionnaires, rates) : '',
    sample.interviews ? oneOf(interviews, rates) : '',
    sample.discussions ? oneOf(discussions, rates) : '',
    oneOf(bases),
  ].join('')
}

/** The problems under one heading or each under its own. */
function writeProblems(draft: Draft, head: (words: string) => string): string[] {
  const { plan, draws, oneOf } = draft
  const apart = draws.chance(0.4)
  const order = draws.pick(orders)
  const broken = draws.int(0, plan.threads.length - 1)
  const lead = apart ? [] : [head(oneOf(problemHeads)), oneOf(problemLeads, { count: plan.threads.length })]
  const shown = draws.chance(0.45) ? [problemTable(draft)] : []
  return [
    ...lead,
    ...(apart ? [] : shown),
    ...plan.threads.flatMap((thread, i) => {
      const start = apart ? '' : `**${order[i]}${thread.problem.name}。**`
      const heading = apart ? [head(`问题之${'一二三四五六'[i]}：${thread.problem.name}`)] : []
      return [
        ...heading,
        start + problemText(draft, thread),
        tellCase(draft, thread),
        i === broken ? breakDown(draft, thread) : '',
      ].filter(Boolean)
    }),
  ]
}

function problemText(draft: Draft, { problem, figure }: Thread): string {
  const { plan, draws, oneOf, run, say } = draft
  draft.figures.push(figure)
  const counted = oneOf(reporting, {
    n: figure.count,
    p: figure.percent,
    asks: say(problem.asks),
    group: say(draws.pick(grouping)),
  })
  const speaker = say(plan.theme.speaker ?? '[一位大姐|一名妇女|一位大嫂|一名受访妇女]')
  const quote = oneOf(quoting, { speaker, said: oneOf(problem.said) })
  const seen = run(problem.seen, Math.max(2, problem.seen.length - draws.int(0, 1)))
  return draws.chance(0.5) ? counted + seen + quote : seen + counted + quote
}
