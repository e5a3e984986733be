import { cityCodeOf } from '../divisions'
import { type Slots, word } from '../phrase'
import { type Encounter, entryId, isMetIn, type Plan, suits } from '../plan'
import { stream, type Stream } from '../random'
import { storyOf } from '../report/cases'
import type { Theme } from '../theme'
import { themes } from '../themes'
import { activities, type Activity, type DiaryEntry, type Finding, MARKER, type Method } from '../types'
import { aliasFor } from '../words/aliases'
import { weatherOf } from '../words/weather'
import { arrivals, farewells, hearings, inTown, onward, promises, reflections } from './banks'
import { plantPersonalData } from './personal-data'

/** Share of entries into which personal data are planted. */
const plantedShare = 0.05

/** All entries of one cadre in the order of their dates. */
export function* writeDiary(plan: Plan): Generator<DiaryEntry> {
  let arrival: string | undefined
  for (let nth = 0; nth < plan.entryDates.length; nth++) {
    const written = writeEntry(plan, nth, arrival)
    arrival = written.arrival
    yield written.entry
  }
}

/** One entry; where the report has a case from this day, the entry tells the same story. It never begins like the one before. */
function writeEntry(plan: Plan, nth: number, before: string | undefined): { entry: DiaryEntry; arrival: string } {
  const id = entryId(plan.author, nth)
  const draws = stream(plan.seed, 'diary', id)
  const date = plan.entryDates[nth] ?? plan.finishedOn
  const told = plan.encounters.find((encounter) => encounter.diaryEntryId === id)
  const met: Meeting = told ? { ...told, theme: plan.theme } : meet(plan, draws, id, date)
  const second = draws.chance(0.25) ? meet(plan, draws, `${id}/2`, date, met) : undefined
  const month = Number(date.slice(5, 7))
  const head = met.point.kind === 'community' ? '社区妇女主任' : '村妇代会主任'
  const say: Say = (phrase, more) => word(phrase, { ...plan.slots, head, ...more }, draws)
  const done = draws.some(met.theme.activities, draws.int(1, 2))
  const { arrival, words } = wordEntry(plan, [met, second], month, draws, say, before)
  const { text, planted } = plantPersonalData(
    words,
    { alias: met.alias, age: met.age, point: met.point },
    draws.chance(plantedShare) ? draws : undefined,
  )
  const entry: DiaryEntry = {
    id,
    authorId: plan.author.id,
    date,
    weather: draws.pick(weatherOf(month)),
    contactPointId: met.point.id,
    place: met.point.town + met.point.name,
    activities: learns(done, draws),
    methods: entryMethods(met.theme, draws),
    text,
    findings: findingsOf(met, second, draws, say),
    groups: [...met.theme.groups],
    aliases: [met.alias, ...(second ? [second.alias] : [])],
    planted,
    marker: MARKER,
  }
  return { entry, arrival }
}

/** An encounter with the theme it belongs to, which need not be that of the report. */
type Meeting = Encounter & { theme: Theme }
type Say = (phrase: string, more?: Slots) => string

function wordEntry(
  plan: Plan,
  [met, second]: [Meeting, Meeting?],
  month: number,
  draws: Stream,
  say: Say,
  before: string | undefined,
) {
  const places = { village: met.point.name, town: met.point.town }
  const seasons = (met.point.kind === 'community' ? inTown : arrivals)[month] ?? []
  const speaker = draws.pick(['她', met.alias, met.theme.speaker ?? '同村的一位妇女'])
  const picked = draws.pick(seasons)
  const arrival = picked === before ? seasons[(seasons.indexOf(picked) + 1) % seasons.length]! : picked
  const words = [
    say(arrival, places),
    storyOf(plan, met, met.alias),
    draws.chance(0.6) ? say(draws.pick(hearings), { speaker: say(speaker), said: draws.pick(met.problem.said) }) : '',
    second ? say(draws.pick(onward)) + storyOf(plan, second, second.alias) : '',
    draws.chance(0.45) ? say(draws.pick(met.problem.seen)) : '',
    draws.chance(0.7) ? say(draws.pick(promises), { alias: met.alias, month: `${month}月` }) : '',
    draws.chance(0.65) ? say(draws.pick(reflections)) : say(draws.pick(farewells)),
    `（${MARKER}）`,
  ].join('')
  return { arrival, words }
}

/** A meeting that did not find its way into the report; half of them belong to another theme. */
function meet(plan: Plan, draws: Stream, id: string, date: string, at?: Meeting): Meeting {
  const point = at?.point ?? draws.pick(plan.points)
  const city = cityCodeOf(point.divisionCode)
  const others = themes.filter((theme) => suits(theme, point) && isMetIn(theme, city) && theme !== at?.theme)
  const theme = at || draws.chance(0.5) ? draws.pick(others) : plan.theme
  const problem = draws.pick(theme.problems)
  const [low, high] = problem.age ?? [28, 55]
  const age = draws.int(low, high)
  const alias = aliasFor(age, new Set(at ? [at.alias] : []), draws)
  return { theme, problem, age, alias, point, diaryEntryId: id, date, storySeed: id }
}

function findingsOf(met: Meeting, second: Meeting | undefined, draws: Stream, say: Say): Finding[] {
  const finding = (kind: Finding['kind'], phrase: string, { theme }: Meeting = met): Finding => ({
    kind,
    summary: say(phrase),
    theme: theme.name,
    isUrgent: kind === 'pressing-problem' && draws.chance(0.4),
  })
  const found = [finding(draws.chance(0.35) ? 'pressing-problem' : 'difficulty', met.problem.finding)]
  if (second) found.push(finding('difficulty', second.problem.finding, second))
  if (draws.chance(0.3)) found.push(finding('strength', draws.pick(met.theme.good)))
  if (found.length < 3 && draws.chance(0.25)) found.push(finding('potential', draws.pick(met.theme.hopes)))
  return found
}

const lessons = (Object.keys(activities) as Activity[]).filter((activity) => activity.startsWith('learn'))

/** Now and then the day also taught something. */
const learns = (done: Activity[], draws: Stream): Activity[] =>
  draws.chance(0.25) ? [...new Set([...done, draws.pick(lessons)])] : done

function entryMethods(theme: Theme, draws: Stream): Method[] {
  const other = theme.methods.filter((method) => method !== 'interview')
  return draws.chance(0.3) && other.length > 0 ? ['interview', draws.pick(other)] : ['interview']
}
