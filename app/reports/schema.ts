import { z } from 'zod'
import { activities, methods } from '../accounts/vocabulary'
import type { ReportContent } from './content'
import { splitWords } from './form-values'

/** Largest sizes a draft may have, in UTF-16 units; a finished report is far below them. */
export const limits = {
  title: 120,
  line: 300,
  abstract: 2000,
  keyword: 20,
  part: 50_000,
  contributors: 5,
} as const

/** A draft form larger than this is refused unread: three parts over their limit, as a form sends them. */
export const draftBytes = 8 * 1024 * 1024

// Forms send CRLF.
const clean = (text: string) => text.replace(/\r\n?/g, '\n')
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim()
const tooLong = (max: number) =>
  `超过 ${max.toLocaleString('en')} 字的上限，没有保存。您写的还在下面，请删减或分成几次写。`

const line = (max: number) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= max, tooLong(max))
const text = (max: number) =>
  z
    .string()
    .default('')
    .transform(clean)
    .refine((value) => value.length <= max, tooLong(max))
const words = z.array(z.string().trim().min(1).max(limits.keyword)).max(12).default([])
const keywords = z
  .string()
  .max(500, '关键词太多。')
  .default('')
  .transform((typed) => splitWords(clean(typed)))
  .refine((list) => list.length <= 10, '关键词最多 10 个，请留 3—5 个最要紧的。')
  .refine(
    (list) => list.every((word) => word.length <= limits.keyword),
    `每个关键词不超过 ${limits.keyword} 字，请用顿号隔开。`,
  )

const contributor = z.object({ name: line(20), unit: line(60) })
const contributors = z
  .array(contributor)
  .max(10)
  .default([])
  .transform((list) => list.filter(({ name }) => name !== ''))
  .refine((list) => list.length <= limits.contributors, `合作者最多 ${limits.contributors} 人。`)

/** What the author fills in. Anything goes as a draft but what is too long; hand-in checks the rest. */
const contentSchema = z.object({
  title: line(limits.title),
  abstract: text(limits.abstract),
  keywords,
  themes: words,
  groups: words,
  activityCodes: z.array(z.enum(activities)).max(12).default([]),
  methods: z.array(z.enum(methods)).max(5).default([]),
  sample: line(limits.line),
  place: line(limits.line),
  contributors,
  situation: text(limits.part),
  analysis: text(limits.part),
  advice: text(limits.part),
})

/** The form of the writing page: content, the version it was typed on, and which button sent it. */
export const draftFormSchema = contentSchema.extend({
  version: z.coerce.number({ error: '页面不完整，请刷新后再保存。' }).int().min(1),
  intent: z.string().max(80).default('save'),
})
export type DraftForm = z.infer<typeof draftFormSchema>

export function contentOfForm({ version: _version, intent: _intent, ...content }: DraftForm): ReportContent {
  return content
}

const list = z.array(z.string()).default([])
const plain = z.string().default('')

/** A stored Revision's content; what an older one lacks is empty. */
export const storedContentSchema: z.ZodType<ReportContent> = z.object({
  title: plain,
  abstract: plain,
  keywords: list,
  themes: list,
  groups: list,
  activityCodes: list,
  methods: list,
  sample: plain,
  place: plain,
  contributors: z.array(z.object({ name: plain, unit: plain })).default([]),
  situation: plain,
  analysis: plain,
  advice: plain,
})
