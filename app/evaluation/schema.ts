import { z } from 'zod'
import { beijingTime } from '../accounts/beijing-time'
import { conflictKinds, stages, tieBreakers } from './vocabulary'

const text = z.string().trim()

const decimal = text.regex(/^\d{1,3}(\.\d{1,2})?$/, '请填写数字，最多两位小数')
const percent = decimal.refine((value) => Number(value) <= 100, '不能超过 100%')
const whole = (least: number, most: number) =>
  z.coerce.number('请填写数字').int('应为整数').min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`)
const checkbox = z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean())

/** The rules of a round besides its columns; kept with it and with its opening. */
export const roundSettings = z.object({
  /** decimals of the official score */
  decimals: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4)]))
    .default(2),
  /** highest minus lowest of the counted scores above which an extra judge or a discussion is asked for */
  spreadLimit: decimal.default('20'),
  /** the same for the standard deviation */
  deviationLimit: decimal.default('10'),
  /** a report over a limit must have an extra judge or a recorded discussion before the round is opened */
  disagreementBlocks: checkbox.default(true),
  /** 初评, 复评 or 终评 */
  stage: z.enum(stages).default('second'),
  /** where the round takes an earlier one further: its first so many, or all from a score up */
  advance: z
    .object({ by: z.enum(['top', 'score']).default('top'), value: decimal.default('50') })
    .default({ by: 'top', value: '50' }),
  /** minutes after the deadline in which an open sheet may still be submitted */
  graceMinutes: whole(0, 240).default(30),
  /** hours that a judge has at least for what she is given late */
  catchUpHours: whole(1, 336).default(72),
  /** whether a judge sees what others gave the same copy: bare totals, never names */
  othersScores: z.enum(['never', 'afterOwn', 'always']).default('never'),
  /** what decides among equals, in order; the committee votes on what is left */
  tieRule: z.preprocess(
    (value) => (Array.isArray(value) ? value.filter(Boolean) : value),
    z
      .array(z.enum(tieBreakers))
      .refine((rule) => new Set(rule).size === rule.length, '同一项不要选两次')
      .default([...tieBreakers]),
  ),
  /** shares of the valid entries in percent, rounded down */
  ratios: z
    .object({ FIRST: percent, SECOND: percent, THIRD: percent, EXCELLENT: percent })
    .default({ FIRST: '5', SECOND: '10', THIRD: '15', EXCELLENT: '10' })
    .refine(
      (ratios) => Object.values(ratios).reduce((sum, ratio) => sum + Number(ratio), 0) <= 100,
      '各等次比例合计不能超过 100%',
    ),
  /** equals at a cut: all get the higher grade, or all the lower */
  tiePolicy: z.enum(['inclusive', 'exclusive']).default('inclusive'),
  oneAwardPerAuthor: checkbox.default(true),
  /** also bars judges of the author's city */
  sameCity: checkbox.default(false),
  /** which of the other relations bar */
  conflictKinds: z.array(z.enum(conflictKinds)).default([...conflictKinds]),
  /** a judge with an entry of her own is barred from the round, or only from that entry */
  entrantBarredFrom: z.enum(['round', 'entry']).default('round'),
})
export type RoundSettings = z.output<typeof roundSettings>

/** One criterion as the form of a new round sends it; an empty name leaves it out. */
const criterionRow = z.object({
  id: text.max(40).default(''),
  name: text.max(20, '指标名称不能超过 20 字').default(''),
  weight: text.default('0'),
  by: z.enum(['judge', 'office']).default('judge'),
  description: text.max(200, '说明不能超过 200 字').default(''),
  anchors: z.record(z.string(), text.max(200, '档次说明不能超过 200 字')).default({}),
})
export type CriterionRow = z.output<typeof criterionRow>

/** Whom judges call: the organisers' office, nobody in person. */
export const roundContact = z.object({
  name: text.min(2, '请写办公室的名称').max(40, '名称不能超过 40 字'),
  phone: text.regex(/^[0-9+][-0-9+ ()（）转]{5,39}$/, '请写电话号码，如 0531-12345678'),
})
export type RoundContact = z.output<typeof roundContact>

export const newRound = z
  .object({
    campaignId: z.uuid('请选择活动'),
    name: text.min(2, '请给这一轮评选起个名字').max(60, '名称不能超过 60 字'),
    contact: roundContact,
    scoringStartsAt: beijingTime,
    scoringEndsAt: beijingTime,
    judgesPerReport: z.coerce.number('请填写人数').int('人数应为整数').min(1, '至少 1 位评委').max(9, '最多 9 位评委'),
    aggregation: z.enum(['MEAN', 'TRIMMED_MEAN', 'MEDIAN'], '请选择计分办法'),
    settings: roundSettings,
    rubricVersionId: z.uuid(),
    /** smallest difference between two marks, and characters of opinion for 优 and 差; absent leaves the version's own */
    step: z.enum(['1', '0.5'], '最小间隔为 1 分或 0.5 分').optional(),
    opinionLength: whole(0, 500).optional(),
    /** an opened round whose best this one takes further */
    previousId: z.uuid('请选择前一轮').optional(),
    criteria: z.array(criterionRow).max(20),
  })
  .refine(({ scoringStartsAt, scoringEndsAt }) => scoringStartsAt < scoringEndsAt, {
    path: ['scoringEndsAt'],
    message: '截止时间应晚于开始时间',
  })
export type NewRound = z.output<typeof newRound>
