import { compare, type Decimal, fraction, isDecimal, multiply, sum, toFixed } from './decimal'

/** A band of quality, e.g. 优 from 90 % of the full marks. */
export interface Level {
  readonly id: string
  readonly name: string
  /** Lowest share of the full marks that belongs to the band, 0 to 1. */
  readonly from: Decimal
  /** Whether a judge must give reasons when the whole sheet falls into this band. */
  readonly opinionRequired?: boolean
}

export interface Criterion {
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Points of the criterion in the total; the weights of a rubric sum to `rubric.total`. */
  readonly weight: Decimal
  /** Highest value a judge may enter; the weight itself unless the criterion is marked on another scale. */
  readonly max?: Decimal
  /** What each band means for this criterion, by level id. */
  readonly anchors?: Readonly<Record<string, string>>
  /** `office` criteria are scored after opening from proofs, never by judges. */
  readonly by?: 'judge' | 'office'
}

export interface Rubric {
  readonly id: string
  readonly version: number
  readonly criteria: readonly Criterion[]
  /** Sum of all weights, usually 100. */
  readonly total: Decimal
  /** Smallest difference between two values a judge may enter, e.g. 1 or 0.5. */
  readonly step: Decimal
  /** Decimals of totals and means. */
  readonly decimals: number
  /** Bands from the highest down; the last starts at 0. */
  readonly levels: readonly Level[]
  /** Characters of opinion needed in a level with `opinionRequired`. */
  readonly opinionLength: number
}

export type RubricProblem =
  | { code: 'no-criteria' | 'weights-do-not-sum' | 'levels-unordered' | 'bad-step' }
  | { code: 'duplicate-criterion' | 'bad-weight' | 'bad-maximum' | 'maximum-off-step'; criterion: string }

/** The highest value that may be entered for a criterion. */
export const maximumOf = (criterion: Criterion): Decimal => criterion.max ?? criterion.weight

/** The criteria scored by judges, or by the office after opening. */
export const criteriaBy = (rubric: Rubric, by: 'judge' | 'office'): Criterion[] =>
  rubric.criteria.filter((criterion) => (criterion.by ?? 'judge') === by)

/** What is wrong with a rubric; an empty list means that it can be used. */
export function rubricProblems(rubric: Rubric): RubricProblem[] {
  const problems: RubricProblem[] = []
  const zero = fraction(0)
  const positive = (value: Decimal) => isDecimal(value) && compare(fraction(value), zero) > 0
  const stepGood = positive(rubric.step)
  if (!stepGood) problems.push({ code: 'bad-step' })
  if (criteriaBy(rubric, 'judge').length === 0) problems.push({ code: 'no-criteria' })
  const seen = new Set<string>()
  for (const criterion of rubric.criteria) {
    if (seen.has(criterion.id)) problems.push({ code: 'duplicate-criterion', criterion: criterion.id })
    seen.add(criterion.id)
    if (!isDecimal(criterion.weight) || compare(fraction(criterion.weight), zero) < 0) {
      problems.push({ code: 'bad-weight', criterion: criterion.id })
    }
    if (!positive(maximumOf(criterion))) problems.push({ code: 'bad-maximum', criterion: criterion.id })
    else if (stepGood && !isMultiple(maximumOf(criterion), rubric.step)) {
      problems.push({ code: 'maximum-off-step', criterion: criterion.id })
    }
  }
  const weights = rubric.criteria.map((criterion) => criterion.weight)
  if (weights.every(isDecimal) && compare(sum(weights.map(fraction)), fraction(rubric.total)) !== 0) {
    problems.push({ code: 'weights-do-not-sum' })
  }
  if (!levelsInOrder(rubric.levels)) problems.push({ code: 'levels-unordered' })
  return problems
}

/** Whether `value` is a whole number of steps. */
export function isMultiple(value: Decimal, step: Decimal): boolean {
  const a = fraction(value)
  const b = fraction(step)
  return (a.n * b.d) % (a.d * b.n) === 0n
}

function levelsInOrder(levels: readonly Level[]): boolean {
  if (!levels.every((level) => isDecimal(level.from))) return false
  const starts = levels.map((level) => fraction(level.from))
  const last = starts.at(-1)
  if (!last || compare(last, fraction(0)) !== 0) return false
  return starts.every((start, at) => at === 0 || compare(start, starts[at - 1] ?? start) < 0)
}

/** The band of `points` out of `full`, e.g. 84 of 95 is 良. `null` where full marks are zero. */
export function levelOf(rubric: Rubric, points: Decimal, full: Decimal): Level | null {
  const most = fraction(full)
  if (most.n <= 0n) return null
  const got = fraction(points)
  return rubric.levels.find((level) => compare(got, multiply(most, fraction(level.from))) >= 0) ?? null
}

/** The most a judge's sheet can reach, e.g. `'95.00'` where 5 points are kept for the office. */
export const fullMarks = (rubric: Rubric, by: 'judge' | 'office' = 'judge'): string =>
  toFixed(sum(criteriaBy(rubric, by).map((criterion) => fraction(criterion.weight))), rubric.decimals)

/**
 * Whether a criterion is a choice between bands and not a number: it has exactly one mark for each band, as in
 * the quick rubric, where 2, 1 and 0 are 入选, 待定 and 不入选.
 */
export function isChoice(rubric: Rubric, criterion: Criterion): boolean {
  const { levels, step } = rubric
  const most = maximumOf(criterion)
  const mark = (at: number) => multiply(fraction(levels.length - 1 - at), fraction(step))
  if (levels.length < 2 || compare(fraction(most), mark(0)) !== 0) return false
  return levels.every((level, at) => levelOf(rubric, toFixed(mark(at), 6), most) === level)
}

/** A judge's total as she would say it: the band where the sheet is one choice, the number otherwise. */
export function markName(rubric: Rubric, total: Decimal): string {
  const [only, ...rest] = criteriaBy(rubric, 'judge')
  if (!only || rest.length > 0 || !isChoice(rubric, only)) return String(total)
  return levelOf(rubric, total, fullMarks(rubric))?.name ?? String(total)
}
