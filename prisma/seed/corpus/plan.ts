import { monthName, workingDays } from './calendar'
import { contactPointsOf } from './contact-points'
import { cityCodeOf, countyOf, nameOf } from './divisions'
import { townsOf } from './places'
import { type Slots } from './phrase'
import { stream, type Stream } from './random'
import { takeSample } from './sample'
import type { Problem, Theme } from './theme'
import { themes } from './themes'
import { type Title, titles } from './titles'
import type { ContactPoint, Figure, Person, Quality, Sample } from './types'
import { aliasFor } from './words/aliases'

/** A problem the report takes up, with its figure already counted. */
export interface Thread {
  problem: Problem
  figure: Figure
}

/** A woman whose story the cadre first wrote into the diary and then, with an alias, into the report. */
export interface Encounter {
  problem: Problem
  alias: string
  age: number
  point: ContactPoint
  diaryEntryId: string
  date: string
  /** Label of the stream that words the story, so that diary and report tell it with the same numbers. */
  storySeed: string
}

/** All that is decided about a cadre's year before a word is written. */
export interface Plan {
  seed: number
  author: Person
  theme: Theme
  title?: Title
  divisionCode: string
  place: string
  points: ContactPoint[]
  villages: string[]
  sample: Sample
  threads: Thread[]
  encounters: Encounter[]
  entryDates: string[]
  fieldwork: { from: string; to: string }
  finishedOn: string
  quality: Quality
  slots: Slots
}

/** A cadre, her position among all cadres and within her federation, and how many entries she writes. */
export interface Writer {
  author: Person
  index: number
  nth: number
  entries: number
}

/** Plans the year of a cadre: the report, the diary entries, and which of them tell the same story. */
export function planYear(seed: number, { author, index, nth, entries }: Writer): Plan {
  const draws = stream(seed, 'plan', author.id)
  const title = titleOf(author, nth)
  const theme = themeOf(title, author, seed, index)
  const allPoints = pointsFor(seed, author, nth)
  const divisionCode = title?.division_code ?? allPoints[0]?.divisionCode ?? author.organizationCode
  const quality = drawQuality(draws, title !== undefined)
  const towns = townsOf(seed, allPoints[0]?.divisionCode ?? divisionCode)
  const sample = takeSample(theme, title, draws)
  const fitting = allPoints.filter((point) => suits(theme, point))
  const points = (fitting.length > 0 ? fitting : allPoints).slice(0, sample.villages)
  const richness = quality.situation > (title ? 0.74 : 0.86) ? 5 : 4
  const chosen = title ? theme.problems.slice(0, richness) : draws.some(theme.problems, richness)
  const threads = (title ? chosen : draws.shuffle(chosen)).map((problem) => ({
    problem,
    figure: count(problem.rate + (title ? 0 : draws.normal(0, 0.05)), sample.total),
  }))
  const finishedOn = draws.pick(workingDays('2012-06-18', '2012-08-24'))
  const entryDates = spreadDates(draws, entries, finishedOn)
  const before = entryDates.filter((date) => date < finishedOn)
  const place = nameOf(divisionCode)
  const rank = countyOf(divisionCode)?.rank ?? '市'
  return {
    seed,
    author,
    theme,
    points,
    sample,
    threads,
    finishedOn,
    entryDates,
    quality,
    place,
    divisionCode,
    ...(title ? { title } : {}),
    villages: towns.flatMap((town) => town.villages.map((village) => town.name + village)),
    encounters: planEncounters({ author, points, threads, before, theme, draws }),
    fieldwork: { from: before[0] ?? finishedOn, to: before.at(-1) ?? finishedOn },
    slots: {
      place,
      县: rank,
      subject: theme.subject,
      unit: theme.unit,
      cl: theme.unit === '人' ? '名' : theme.unit,
      total: sample.total,
      towns: sample.towns,
      villages: sample.villages,
      town1: towns[0]?.name ?? '',
      town2: towns[1]?.name ?? '',
      town3: towns[2]?.name ?? '',
      period: periodOf(before[0] ?? finishedOn, before.at(-1) ?? finishedOn),
      zone: rank === '区' ? '镇街' : '乡镇',
      cun: rank === '区' ? '村（社区）' : '村',
    },
  }
}

/** The first cadre of a federation writes its title of titles.json, if it has one. */
function titleOf(author: Person, nth: number): Title | undefined {
  return nth === 0 ? titles.find((title) => title.division_code === author.organizationCode) : undefined
}

function themeOf(title: Title | undefined, author: Person, seed: number, index: number): Theme {
  const named = themes.find((theme) => theme.example.title === title?.id)
  if (named) return named
  const order = stream(seed, 'themes').shuffle(themes)
  const turn = index % order.length
  const city = cityCodeOf(author.organizationCode)
  return [...order.slice(turn), ...order].find((theme) => isMetIn(theme, city)) as Theme
}

export const isMetIn = (theme: Theme, city: string) => theme.cities === undefined || theme.cities.includes(city)

function pointsFor(seed: number, author: Person, nth: number): ContactPoint[] {
  const all = contactPointsOf(seed, author.organizationCode)
  const places = [...new Set(all.map((point) => point.divisionCode))]
  return all.filter((point) => point.divisionCode === places[nth % places.length])
}

/** Whether a theme is met at a place of this kind. */
export const suits = (theme: Theme, point: ContactPoint) => theme.setting === undefined || theme.setting === point.kind

function drawQuality(draws: Stream, chosen: boolean): Quality {
  const level = draws.normal(chosen ? 0.76 : 0.66, chosen ? 0.09 : 0.13)
  const near = () => Math.min(0.97, Math.max(0.3, level + draws.normal(0, 0.06)))
  return { topic: near(), situation: near(), analysis: near(), advice: near(), writing: near() }
}

function periodOf(from: string, to: string): string {
  return monthName(from) === monthName(to) ? monthName(from) : `${monthName(from)}至${monthName(to)}`
}

/** The share as a report prints it: from a whole count, so that count, total and percentage agree. */
export function count(rate: number, of: number): Figure {
  const whole = Math.min(of - 1, Math.max(1, Math.round(rate * of)))
  return { count: whole, of, percent: ((100 * whole) / of).toFixed(1) }
}

/** Working days from March to the eve of the day on which the demonstration stands; most before the report is finished. */
function spreadDates(draws: Stream, entries: number, finishedOn: string): string[] {
  const days = workingDays('2012-03-01', '2012-08-27')
  const early = days.filter((day) => day < finishedOn)
  const late = days.filter((day) => day >= finishedOn)
  const first = Math.max(Math.ceil(entries * 0.6), entries - late.length)
  return [...draws.some(early, first), ...draws.some(late, entries - first)]
}

function planEncounters(given: {
  author: Person
  points: ContactPoint[]
  threads: Thread[]
  before: string[]
  theme: Theme
  draws: Stream
}): Encounter[] {
  const { author, points, threads, before, draws } = given
  const taken = new Set<string>()
  return threads.slice(0, before.length).map(({ problem }, i) => {
    const [low, high] = problem.age ?? [28, 55]
    const age = draws.int(low, high)
    const nth = Math.floor((i * before.length) / Math.min(threads.length, before.length))
    return {
      problem,
      age,
      alias: aliasFor(age, taken, draws),
      point: draws.pick(points),
      date: before[nth] ?? '',
      diaryEntryId: entryId(author, nth),
      storySeed: `${author.id}/${i}`,
    }
  })
}

export const entryId = (author: Person, nth: number) => `${author.id}-D${String(nth + 1).padStart(2, '0')}`
