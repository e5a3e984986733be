import { monthName } from '../calendar'
import { word } from '../phrase'
import { type Encounter, entryId, type Plan } from '../plan'
import { stream, type Stream } from '../random'
import { storyOf } from '../report/cases'
import type { Problem } from '../theme'
import { activities, type Activity, type DiaryEntry, type Finding, MARKER, type Method } from '../types'
import { aliasFor } from '../words/aliases'
import { weatherOf } from '../words/weather'
import { arrivals, farewells, hearings, promises, reflections } from './banks'
import { plantPersonalData } from './personal-data'

/** Share of entries into which personal data are planted. */
const plantedShare = 0.05

/** All entries of one cadre in the order of their dates. */
export function* writeDiary(plan: Plan): Generator<DiaryEntry> {
  for (let nth = 0; nth < plan.entryDates.length; nth++) {
    yield writeEntry(plan, nth)
  }
}

/** One entry; where the report has a case from this day, the entry tells the same story. */
function writeEntry(plan: Plan, nth: number): DiaryEntry {
  const id = entryId(plan.author, nth)
  const draws = stream(plan.seed, 'diary', id)
  const date = plan.entryDates[nth] ?? plan.finishedOn
  const met = plan.encounters.find((encounter) => encounter.diaryEntryId === id) ?? meet(plan, draws, id, date)
  const month = Number(date.slice(5, 7))
  const say = (phrase: string, more = {}) => word(phrase, { ...plan.slots, ...more }, draws)
  const done = draws.some(plan.theme.activities, draws.int(1, 2))
  const { text, planted } = plantPersonalData(
    wordEntry(plan, met, month, draws, say),
    { alias: met.alias, age: met.age, point: met.point },
    draws.chance(plantedShare) ? draws : undefined,
  )
  return {
    id,
    authorId: plan.author.id,
    date,
    weather: draws.pick(weatherOf(month)),
    contactPointId: met.point.id,
    place: met.point.town + met.point.name,
    activities: learns(done, draws),
    methods: entryMethods(plan, draws),
    text,
    findings: findingsOf(plan, met.problem, draws, say),
    groups: [...plan.theme.groups],
    aliases: [met.alias],
    planted,
    marker: MARKER,
  }
}

function wordEntry(
  plan: Plan,
  met: Encounter,
  month: number,
  draws: Stream,
  say: (phrase: string, more?: object) => string,
): string {
  const seasons = arrivals[month] ?? []
  const [seen = ''] = draws.some(met.problem.seen, 1)
  const speaker = draws.pick(['她', met.alias, '同村的一位妇女'])
  return [
    say(draws.pick(seasons), { village: met.point.name, town: met.point.town }),
    storyOf(plan, met, met.alias),
    draws.chance(0.6) ? say(draws.pick(hearings), { speaker, said: say(draws.pick(met.problem.said)) }) : '',
    draws.chance(0.45) ? say(seen) : '',
    draws.chance(0.7) ? say(draws.pick(promises), { alias: met.alias, month: monthName(`2012-${String(month).padStart(2, '0')}-01`) }) : '',
    draws.chance(0.65) ? say(draws.pick(reflections)) : say(draws.pick(farewells)),
    `（${MARKER}）`,
  ].join('')
}

/** A meeting that did not find its way into the report; sometimes the theme is only glanced at. */
function meet(plan: Plan, draws: Stream, id: string, date: string): Encounter {
  const problem = draws.pick(plan.theme.problems)
  const [low, high] = problem.age ?? [28, 55]
  const age = draws.int(low, high)
  return {
    problem,
    age,
    alias: aliasFor(age, new Set(), draws),
    point: draws.pick(plan.points),
    diaryEntryId: id,
    date,
    storySeed: id,
  }
}

function findingsOf(
  plan: Plan,
  problem: Problem,
  draws: Stream,
  say: (phrase: string) => string,
): Finding[] {
  const { theme } = plan
  const finding = (kind: Finding['kind'], phrase: string): Finding => ({
    kind,
    summary: say(phrase),
    theme: theme.name,
    isUrgent: kind === 'pressing-problem' && draws.chance(0.4),
  })
  const pressing = draws.chance(0.35)
  return [
    finding(pressing ? 'pressing-problem' : 'difficulty', problem.finding),
    ...(draws.chance(0.3) ? [finding('strength', draws.pick(theme.good))] : []),
    ...(draws.chance(0.25) ? [finding('potential', draws.pick(theme.hopes))] : []),
  ]
}

const lessons = (Object.keys(activities) as Activity[]).filter((activity) => activity.startsWith('learn'))

/** Now and then the day also taught something. */
const learns = (done: Activity[], draws: Stream): Activity[] =>
  draws.chance(0.25) ? [...new Set([...done, draws.pick(lessons)])] : done

function entryMethods(plan: Plan, draws: Stream): Method[] {
  const other = plan.theme.methods.filter((method) => method !== 'interview')
  return draws.chance(0.3) && other.length > 0 ? ['interview', draws.pick(other)] : ['interview']
}
