import { z } from 'zod'
import { activities, findingKinds, groups, methods, themes } from '../accounts/vocabulary'
import { maxFindings, visibilities } from './vocabulary'

const finding = z.object({
  kind: z.enum(findingKinds).default('DIFFICULTY'),
  theme: z.enum(['', ...themes]).default(''),
  summary: z.string().trim().max(500, '每条妇情请不超过 500 字').default(''),
})

/** What a diary entry says, as typed in the form; the same schema in browser and server. */
export const entrySchema = z
  .object({
    clientId: z.uuid('请重新打开页面再记'),
    /** the version the person was looking at; only when an entry is changed */
    version: z.number().int().positive().optional(),
    date: z.iso.date('请填写日期'),
    contactPointId: z.uuid().optional(),
    place: z.string().trim().max(100, '地点请不超过 100 字').default(''),
    weather: z.string().trim().max(20, '天气请不超过 20 字').default(''),
    activityCodes: z.array(z.enum(activities)).min(1, '请至少选一项活动内容').max(12),
    methods: z.array(z.enum(methods)).min(1, '请至少选一种方式').max(methods.length),
    groups: z.array(z.enum(groups)).max(groups.length).default([]),
    text: z.string('请写下今天的见闻').trim().min(1, '请写下今天的见闻').max(20_000, '一篇日记请不超过 20000 字'),
    findings: z
      .array(finding)
      .max(maxFindings, '一篇日记最多记 20 条妇情')
      .default([])
      .transform((rows) => rows.filter(({ summary }) => summary !== '')),
    visibility: z.enum(visibilities).default('UNIT'),
    sensitive: z.boolean().default(false),
    /** what to do about ID numbers, bank cards and phones in the words */
    personalData: z.enum(['mask', 'keep']).optional(),
  })
  .refine(({ contactPointId, place }) => contactPointId || place, {
    path: ['place'],
    message: '请选联系点，或写下去了哪里',
  })

export type EntryInput = z.output<typeof entrySchema>

/** What the entry itself holds, without what only the sending needs. */
export type EntryContent = Omit<EntryInput, 'clientId' | 'version' | 'personalData'>
