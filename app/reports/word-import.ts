import { z } from 'zod'
import { limits } from './schema'
import { parts, type PartName } from './content'
import type { RecognisedReport, Section } from './word-parts'

/** What was understood of an uploaded Word file, kept until the author confirms it. */
export type WordReading = Pick<RecognisedReport, 'title' | 'byline' | 'abstract' | 'keywords' | 'complete'> & {
  sections: Pick<Section, keyof Section>[]
  pictures: string[]
  tables: number
  warnings: string[]
}

const section = z.object({
  heading: z.string().nullable(),
  markdown: z.string(),
  suggestedPart: z.enum(parts).nullable(),
})

export const wordReadingSchema: z.ZodType<WordReading> = z.object({
  title: z.string().nullable(),
  byline: z.array(z.string()),
  abstract: z.string(),
  keywords: z.array(z.string()),
  sections: z.array(section),
  complete: z.boolean(),
  pictures: z.array(z.string()),
  tables: z.number(),
  warnings: z.array(z.string()),
})

/** Tables of a GFM text: each has one row of nothing but bars and dashes. */
export const countTables = (markdown: string) =>
  markdown.split('\n').filter((line) => /^[\s|:-]+$/.test(line) && line.includes('|') && line.includes('-')).length

/** The form that confirms an import: where each section goes ('' leaves it out) and into which draft. */
export const importFormSchema = z.object({
  title: z.string().trim().max(limits.title, `题目不超过 ${limits.title} 字。`).default(''),
  sections: z
    .array(z.enum([...parts, '']).default(''))
    .max(2000)
    .default([]),
  target: z.union([z.literal('new'), z.uuid()], { error: '请选择导入到哪一篇。' }).default('new'),
})
export type ImportForm = z.infer<typeof importFormSchema>

export const mappingOf = ({ sections }: ImportForm): (PartName | null)[] => sections.map((part) => part || null)
