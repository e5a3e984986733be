import type { Stream } from './random'
import type { Theme } from './theme'
import type { Title } from './titles'
import { type Method, methods, type Sample } from './types'

/** The methods of a report: those its title names, else most of what its theme suggests. */
export function methodsOf(theme: Theme, title: Title | undefined): Method[] {
  if (!title) return [...theme.methods]
  return (Object.keys(methods) as Method[]).filter((method) => title.methods.includes(methods[method]))
}

/** Draws what the fieldwork rests on: issued ≥ returned ≥ valid, and one total for all percentages. */
export function takeSample(theme: Theme, title: Title | undefined, draws: Stream): Sample {
  const example = title ? theme.example : undefined
  const used = methodsOf(theme, title)
  const visited = example?.total ?? draws.int(theme.visited[0], theme.visited[1])
  const answers: Answers = used.includes('questionnaire') ? askQuestions(example, draws) : {}
  const alone = theme.counts === 'people' && answers.valid === undefined
  const talks = alone ? visited : draws.int(24, 68)
  const interviews = example?.interviews ?? (used.includes('interview') ? talks : undefined)
  const discussions = example?.discussions ?? (used.includes('discussion') ? draws.int(4, 11) : undefined)
  const towns = example?.towns ?? theme.reach?.[0] ?? draws.int(3, 6)
  return {
    towns,
    villages: example?.villages ?? theme.reach?.[1] ?? towns * draws.int(3, 5),
    ...(interviews ? { interviews } : {}),
    ...(discussions ? { discussions } : {}),
    ...answers,
    total: theme.counts === 'people' && answers.valid ? answers.valid : visited,
    unit: theme.unit,
  }
}

type Answers = Pick<Sample, 'issued' | 'returned' | 'valid'>

function askQuestions(example: Theme['example'] | undefined, draws: Stream): Answers {
  const valid = example?.valid ?? (example?.issued ? Math.round(example.issued * 0.95) : draws.int(150, 460))
  const returned = Math.min(valid + draws.int(2, 9), example?.issued ?? Infinity)
  const issued = example?.issued ?? Math.ceil((returned + draws.int(3, 20)) / 10) * 10
  return { issued, returned, valid }
}
