import type { Activity, Method } from './types'

/**
 * What the generator knows of one field of women's work. All texts are phrases (see `word`); besides
 * ranges they may use `{县}` (the rank of the place: 县, 市 or 区) and `{place}`.
 */
export interface Theme {
  name: string
  /** Who or what is asked or visited, e.g. 留守妇女 or 专业合作社. */
  subject: string
  unit: string
  /** `people`: shares are of valid questionnaires if there are any; `places`: always of those visited. */
  counts: 'people' | 'places'
  /** Where it is met; anywhere if not said. */
  setting?: 'village' | 'community'
  /** The only cities where it is met. */
  cities?: readonly string[]
  /** How many are visited when no questionnaire decides it. */
  visited: readonly [number, number]
  /** Towns and villages of the fieldwork where the theme fixes them. */
  reach?: readonly [number, number]
  /** Sentence on how the places were looked at, where 走访 does not fit. */
  visiting?: string
  titles: readonly string[]
  keywords: readonly string[]
  groups: readonly string[]
  activities: readonly Activity[]
  methods: readonly Method[]
  /** Who speaks in the quotations; a woman by default. */
  speaker?: string
  /** Age groups of those asked with their weights; 18 to 60 by default. */
  ages?: readonly (readonly [string, number])[]
  /** Why the matter deserves a report. */
  background: readonly string[]
  /** How things stand. */
  status: readonly string[]
  /** What works; also the strengths and potentials that diaries find. */
  strengths: readonly string[]
  /** Short findings for diaries. */
  good: readonly string[]
  hopes: readonly string[]
  comparison: Comparison
  problems: readonly Problem[]
  example: Example
}

/** Two groups of the sample set side by side. */
export interface Comparison {
  /** 「按{by}分组」 */
  by: string
  yes: string
  no: string
  /** Share of the sample in the first group. */
  share: number
  /** What is counted in both, e.g. 表示农忙时忙得过来. */
  result: string
  rates: readonly [number, number]
  reading: string
}

/** One thread that runs through all three parts: what was seen, why it is so, what to do. */
export interface Problem {
  name: string
  /** Share of the sample that reports it. */
  rate: number
  /** 「有 n 人……」 */
  asks: string
  seen: readonly string[]
  said: readonly string[]
  /** Stories of one woman, beginning with `{who}`; `{age}` is hers. */
  cases: readonly string[]
  age?: readonly [number, number]
  cause: { head: string; why: readonly string[] }
  advice: { to: string; head: string; how: readonly string[] }
  /** The same in one line of a diary. */
  finding: string
}

/** The title of titles.json this theme was written for, with the numbers its abstract names. */
export interface Example {
  title: string
  towns?: number
  villages?: number
  interviews?: number
  discussions?: number
  issued?: number
  valid?: number
  total?: number
  /** Sentences of the situation that bear out the abstract. */
  facts: readonly string[]
}
