import { add, compare, type Decimal, divide, type Fraction, fraction, isDecimal, multiply, toFixed } from './decimal'
import {
  criteriaBy,
  type Criterion,
  fullMarks,
  isMultiple,
  type Level,
  levelOf,
  maximumOf,
  type Rubric,
} from './rubric'

export { defaultRubric, quickRubric } from './default-rubric'
export * from './rubric'

/** Values by criterion id; `null`, `''` or a missing key is not yet scored. */
export type Marks = Readonly<Record<string, Decimal | null | undefined>>

export interface TotalScore {
  /** Sum of weight × value ÷ maximum, exact, rounded half up to the rubric's decimals. */
  readonly total: string
  readonly total2: string
  readonly total1: string
  /** Whether every criterion has a value; otherwise the totals are running totals. */
  readonly complete: boolean
}

/** Weights, maxima and values side by side, without a rubric. */
export interface WeightedValues {
  readonly weights: readonly Decimal[]
  /** The weights themselves by default. */
  readonly max?: readonly Decimal[]
  readonly values: readonly (Decimal | null)[]
}

/**
 * The weighted total of a score sheet, in exact decimals.
 *
 * `totalScore({ weights: [30, 70], max: [10, 10], values: ['8.35', 9] }).total2` is `'88.05'`.
 * With a rubric, only the criteria of `by` are counted (judges' by default).
 * @throws RangeError on a value that is no decimal, and on more values than weights; see {@link scoreSheetProblems} for
 * checking a judge's input.
 */
export function totalScore(values: WeightedValues): TotalScore
export function totalScore(rubric: Rubric, marks: Marks, by?: 'judge' | 'office'): TotalScore
export function totalScore(source: WeightedValues | Rubric, marks: Marks = {}, by: 'judge' | 'office' = 'judge') {
  if ('criteria' in source) {
    const criteria = criteriaBy(source, by)
    return totalOf(criteria.map(markedOf(marks)), source.decimals)
  }
  const { weights, max = weights, values } = source
  if (max.length !== weights.length || values.length > weights.length)
    throw new RangeError(`${values.length} values and ${max.length} maxima for ${weights.length} weights`)
  return totalOf(
    weights.map((weight, at) => ({ weight, max: max[at] ?? weight, value: values[at] })),
    2,
  )
}

interface Marked {
  readonly weight: Decimal
  readonly max: Decimal
  readonly value: Decimal | null | undefined
}

const markedOf =
  (marks: Marks) =>
  (criterion: Criterion): Marked => ({
    weight: criterion.weight,
    max: maximumOf(criterion),
    value: Object.hasOwn(marks, criterion.id) ? marks[criterion.id] : null,
  })

const isBlank = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === ''

function totalOf(marked: readonly Marked[], decimals: number): TotalScore {
  let total: Fraction = { n: 0n, d: 1n }
  for (const { weight, max, value } of marked) {
    if (isBlank(value)) continue
    total = add(total, divide(multiply(fraction(weight), fraction(value)), fraction(max)))
  }
  const complete = marked.length > 0 && marked.every(({ value }) => !isBlank(value))
  return { total: toFixed(total, decimals), total2: toFixed(total, 2), total1: toFixed(total, 1), complete }
}

export type SheetProblem =
  | {
      readonly code: 'missing' | 'not-a-number' | 'below-zero' | 'above-maximum' | 'off-step'
      readonly criterion: string
    }
  | { readonly code: 'unknown-criterion'; readonly criterion: string }
  | {
      readonly code: 'opinion-too-short'
      readonly level: Level
      readonly needed: number
      readonly written: number
    }

export interface ScoreSheet {
  readonly marks: Marks
  readonly opinion?: string
}

/**
 * What keeps a judge's sheet from being submitted; with `draft` only what is wrong, not what is still
 * missing. Reasons are counted in characters other than white space.
 */
export function scoreSheetProblems(rubric: Rubric, sheet: ScoreSheet, { draft = false } = {}): SheetProblem[] {
  const problems: SheetProblem[] = []
  const criteria = criteriaBy(rubric, 'judge')
  const known = new Set(criteria.map((criterion) => criterion.id))
  for (const id of Object.keys(sheet.marks))
    if (!known.has(id)) problems.push({ code: 'unknown-criterion', criterion: id })
  for (const criterion of criteria) {
    const { value } = markedOf(sheet.marks)(criterion)
    const code = isBlank(value) ? (draft ? null : 'missing') : valueProblem(rubric, criterion, value)
    if (code) problems.push({ code, criterion: criterion.id })
  }
  if (!draft && problems.length === 0) problems.push(...opinionProblems(rubric, sheet))
  return problems
}

function valueProblem(rubric: Rubric, criterion: Criterion, value: unknown) {
  if (!isDecimal(value)) return 'not-a-number'
  if (compare(fraction(value), fraction(0)) < 0) return 'below-zero'
  if (compare(fraction(value), fraction(maximumOf(criterion))) > 0) return 'above-maximum'
  return isMultiple(value, rubric.step) ? null : 'off-step'
}

function opinionProblems(rubric: Rubric, sheet: ScoreSheet): SheetProblem[] {
  const level = sheetLevel(rubric, sheet.marks)
  const written = [...(sheet.opinion ?? '').replace(/\s/gu, '')].length
  if (!level?.opinionRequired || written >= rubric.opinionLength) return []
  return [{ code: 'opinion-too-short', level, needed: rubric.opinionLength, written }]
}

/** The band of the whole sheet, `null` while a criterion is missing. The unrounded total decides. */
export function sheetLevel(rubric: Rubric, marks: Marks): Level | null {
  const exact = totalOf(criteriaBy(rubric, 'judge').map(markedOf(marks)), 20)
  return exact.complete ? levelOf(rubric, exact.total, fullMarks(rubric)) : null
}
