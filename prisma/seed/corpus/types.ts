/** Said of, and written into, everything this generator makes up. */
export const MARKER = '示例数据'
export type Marked = { readonly marker: typeof MARKER }

export type Size = 'S' | 'M' | 'L'

/** The twelve codes of 「三访、三送、三扶、三学」 with the words a cadre knows them by. */
export const activities = {
  'visit-life': '访妇女群众生活',
  'visit-production': '访妇女群众生产',
  'visit-hardship': '访困难妇女',
  'send-jobs': '送岗位',
  'send-law': '送法律',
  'send-warmth': '送温暖',
  'support-women': '帮扶妇女群众',
  'support-organization': '帮扶妇女组织',
  'support-entity': '帮扶新型实体',
  'learn-from-women': '向妇女群众学习',
  'learn-from-cadres': '向基层干部学习',
  'learn-from-practice': '向工作实践学习',
} as const
export type Activity = keyof typeof activities

export const methods = {
  interview: '一对一访谈',
  'site-visit': '实地考察',
  discussion: '座谈交流',
  questionnaire: '问卷征询',
} as const
export type Method = keyof typeof methods

export const findingKinds = {
  difficulty: '实际困难',
  strength: '优势',
  potential: '潜力',
  'pressing-problem': '突出问题',
} as const
export type FindingKind = keyof typeof findingKinds

/** How a judge scores: planted, so that a scoring rule can be measured against the known quality. */
export type JudgeBehaviour = 'fair' | 'severe' | 'lenient' | 'flat' | 'random' | 'narrow' | 'conflicted'

export interface Person extends Marked {
  id: string
  name: string
  kind: 'cadre' | 'judge'
  /** Division code of the federation the person belongs to; a judge from outside belongs to the province. */
  organizationCode: string
  post: string
  isLeader: boolean
  judge?: {
    behaviour: JudgeBehaviour
    expertise: string[]
    /** City whose reports a conflicted judge favours. */
    favours?: string
  }
}

export interface ContactPoint extends Marked {
  id: string
  organizationCode: string
  /** County-level division in which it lies. */
  divisionCode: string
  town: string
  name: string
  kind: 'village' | 'community'
  /** One of the weak women's organizations that each federation helps. */
  isWeak: boolean
  since: string
}

export interface Finding {
  kind: FindingKind
  summary: string
  theme: string
  isUrgent: boolean
}

export type PersonalDataKind = 'id-number' | 'phone' | 'bank-card' | 'address' | 'illness' | 'child'

/** A piece of a text that redaction must find; `start` and `end` are UTF-16 offsets into the text. */
export interface PlantedPersonalData {
  kind: PersonalDataKind
  text: string
  start: number
  end: number
}

export interface DiaryEntry extends Marked {
  id: string
  authorId: string
  date: string
  weather: string
  contactPointId: string
  place: string
  activities: Activity[]
  methods: Method[]
  text: string
  findings: Finding[]
  groups: string[]
  /** People of the entry, by the names the text gives them. */
  aliases: string[]
  planted: PlantedPersonalData[]
}

/** What the fieldwork of a report rests on; only what the methods gave is present. */
export interface Sample {
  towns: number
  villages: number
  interviews?: number
  discussions?: number
  /** Questionnaires: issued ≥ returned ≥ valid. */
  issued?: number
  returned?: number
  valid?: number
  /** What the percentages of the report are shares of, e.g. 284 人 or 31 家. */
  total: number
  unit: string
}

export interface Figure {
  count: number
  of: number
  /** As the report prints it, without the sign: `(100 * count / of).toFixed(1)`. */
  percent: string
}

export interface ReportCase {
  alias: string
  age: number
  place: string
  diaryEntryId: string
}

export type PlantedInReport =
  /** Paragraphs taken from another report; `share` is the part of all prose characters they make up. */
  | { kind: 'copied'; from: string; target: number; share: number; isShuffled: boolean }
  | { kind: 'author-name' | 'our-county' | 'federation' | 'phone'; text: string; part: PartName }

export type PartName = 'situation' | 'analysis' | 'advice'

export const criteria = { topic: 15, situation: 25, analysis: 25, advice: 20, writing: 10 } as const
export type Criterion = keyof typeof criteria
export type Quality = Record<Criterion, number>

export interface Report extends Marked {
  id: string
  /** Number in titles.json when the report was written to one of its titles. */
  titleId?: string
  authorId: string
  organizationCode: string
  divisionCode: string
  place: string
  title: string
  abstract: string
  keywords: string[]
  themes: string[]
  groups: string[]
  activities: Activity[]
  methods: Method[]
  sample: Sample
  fieldwork: { from: string; to: string }
  finishedOn: string
  parts: Record<PartName, string>
  characters: number
  figures: Figure[]
  cases: ReportCase[]
  sourceDiaries: string[]
  /** The planted truth, each criterion from 0 to 1. */
  quality: Quality
  planted: PlantedInReport[]
}

export interface Score {
  judgeId: string
  reportId: string
  /** Marks out of `criteria`; 「成果运用」 is scored by the office after opening and is not here. */
  marks: Record<Criterion, number>
  total: number
  opinion: string
}

export interface ColumnPick {
  reportId: string
  column: '山东妇女' | '妇女工作情况交流' | '山东妇女网'
  reason: string
}

export interface Corpus extends Marked {
  size: Size
  seed: number
  people: Person[]
  contactPoints: ContactPoint[]
  /** One report of each cadre who writes one, in the order of the people. */
  reports(): Generator<Report>
  /** All diaries, cadre by cadre, in the order of their dates. */
  diaryEntries(): Generator<DiaryEntry>
  scores(): Generator<Score>
  picks(): Generator<ColumnPick>
}
