import { z } from 'zod'
import { beijingTime } from '../beijing-time'

const day = z.iso.date('请填写日期')
const count = (least: number, most: number) =>
  z.coerce.number('请填写数字').int('应为整数').min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`)

/** One phase; one without a name is left out. */
const phase = z.object({
  name: z.string().trim().max(20, '阶段名称不能超过 20 字').default(''),
  startsOn: z.string().default(''),
  endsOn: z.string().default(''),
  /** one task a line */
  tasks: z.string().max(2000, '任务不能超过 2000 字').default(''),
})

const rules = z
  .object({
    minCharacters: count(0, 100_000),
    maxCharacters: count(1, 200_000),
    principalReports: count(1, 20),
    fixedContacts: count(0, 100),
  })
  .refine(({ minCharacters, maxCharacters }) => minCharacters < maxCharacters, {
    path: ['maxCharacters'],
    message: '最多字数应大于最少字数',
  })

/** What can be set of a year's campaign: dates in order, phases inside it and one after the other. */
export const campaignForm = z
  .object({
    name: z.string({ error: '请填写活动名称' }).trim().min(4, '活动名称至少 4 个字').max(60, '活动名称不能超过 60 字'),
    startsOn: day,
    endsOn: day,
    reportsDueAt: beijingTime,
    rules,
    /** the day a demonstration stands on; no other campaign has one */
    demonstrationDay: day.optional(),
    phases: z.array(phase).max(12).default([]),
  })
  .superRefine((form, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (form.startsOn >= form.endsOn) fail(['endsOn'], '结束日期应晚于开始日期')
    if (form.startsOn.slice(0, 4) !== form.endsOn.slice(0, 4)) fail(['endsOn'], '活动应在同一年内')
    const due = form.reportsDueAt.getTime()
    if (due < Date.parse(`${form.startsOn}T00:00+08:00`) || due > Date.parse(`${form.endsOn}T24:00+08:00`))
      fail(['reportsDueAt'], '报送截止应在活动期间')
    let last = ''
    form.phases.forEach(({ name, startsOn, endsOn }, at) => {
      if (!name) return
      if (!day.safeParse(startsOn).success) return fail(['phases', at, 'startsOn'], '请填写日期')
      if (!day.safeParse(endsOn).success) return fail(['phases', at, 'endsOn'], '请填写日期')
      if (startsOn > endsOn) fail(['phases', at, 'endsOn'], '结束不能早于开始')
      if (startsOn < form.startsOn || endsOn > form.endsOn) fail(['phases', at, 'startsOn'], '阶段应在活动期间')
      if (last && startsOn <= last) fail(['phases', at, 'startsOn'], '与前一阶段重叠，或次序不对')
      last = endsOn
    })
  })
export type CampaignForm = z.output<typeof campaignForm>

export const campaignCopy = z.object({ year: count(2012, 2100) })
