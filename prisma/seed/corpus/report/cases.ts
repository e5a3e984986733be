import { dayName } from '../calendar'
import { word } from '../phrase'
import type { Encounter, Plan, Thread } from '../plan'
import { stream } from '../random'
import { tellings } from './banks/situation'
import type { Draft } from './draft'

/** The story of an encounter, word for word the same in diary and report but for how she is called. */
export function storyOf(plan: Plan, encounter: Encounter, who: string): string {
  const draws = stream(plan.seed, 'story', encounter.storySeed)
  return word(draws.pick(encounter.problem.cases), { ...plan.slots, who, age: encounter.age }, draws)
}

/** The paragraph that tells the case of a problem, or nothing if the cadre met nobody for it. */
export function tellCase({ plan, deal, say }: Draft, { problem }: Thread): string {
  const encounter = plan.encounters.find((met) => met.problem === problem)
  if (!encounter) return ''
  const village = encounter.point.town + encounter.point.name
  const telling = deal(tellings)
  const introduced = telling.includes('{alias}')
  const who = introduced ? '她' : `${telling.startsWith('{story}') ? `${village}的` : ''}${encounter.alias}（化名）`
  return say(telling, {
    village,
    alias: encounter.alias,
    date: dayName(encounter.date),
    story: storyOf(plan, encounter, who),
  })
}
