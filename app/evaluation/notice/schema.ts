import { z } from 'zod'

const text = z.string().trim()

const line = /^(\d{4}-\d{2}-\d{2})\s+(休|班)(?:\s+(\S{1,20}))?$/

/** One day a line: 2014-01-01 休 元旦, 2014-01-26 班 春节. */
export const calendarForm = z
  .object({
    year: z.coerce.number('请填写年份').int().min(2000, '请填写年份').max(2100, '请填写年份'),
    days: text
      .min(1, '请逐行填写')
      .max(5000)
      .transform((value, context) =>
        value
          .split(/\r?\n/)
          .map((one) => one.trim())
          .filter(Boolean)
          .map((one, at) => {
            const [, day, kind, name] = line.exec(one) ?? []
            if (!day || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day)
              context.addIssue(`第 ${at + 1} 行看不懂：${one}`)
            return { day: day ?? '', working: kind === '班', name: name ?? '' }
          }),
      ),
  })
  .refine(({ year, days }) => days.every(({ day }) => day.startsWith(`${year}-`)), {
    path: ['days'],
    message: '每一行都应是这一年的日期',
  })
  .refine(({ days }) => new Set(days.map(({ day }) => day)).size === days.length, {
    path: ['days'],
    message: '有一天写了两次',
  })
export type CalendarForm = z.output<typeof calendarForm>

const objection = {
  entryId: z.uuid().optional(),
  name: text.max(30, '姓名不能超过 30 字').default(''),
  contact: text.max(100, '联系方式不能超过 100 字').default(''),
  text: text.min(10, '请写明异议的事实和理由，至少 10 个字').max(3000, '异议不能超过 3000 字'),
}

/** What anybody may send from the public page. */
export const publicObjection = z.object(objection)
export type PublicObjection = z.output<typeof publicObjection>

/** So many working days a notice may run. */
export const noticeLengths: readonly number[] = Array.from({ length: 13 }, (_, at) => at + 3)

export const noticeForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('open'),
    workingDays: z.coerce
      .number()
      .int()
      .min(noticeLengths[0]!, '公示 3 到 15 个工作日')
      .max(noticeLengths.at(-1)!, '公示 3 到 15 个工作日'),
  }),
  z.object({ intent: z.literal('register'), ...objection, concernedIds: z.array(z.uuid()).max(20).default([]) }),
  z.object({
    intent: z.literal('answer'),
    objectionId: z.uuid(),
    upheld: z.enum(['true', 'false'], '请选择异议是否成立').transform((value) => value === 'true'),
    answer: text.min(10, '请写明调查情况和答复').max(3000),
  }),
])
export type NoticeForm = z.output<typeof noticeForm>
