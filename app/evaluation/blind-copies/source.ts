import { z } from 'zod'
import { takePictures, type Picture } from './pictures'

// What of a report may reach a judge. A field that is not listed here is not shown: whoever adds one to reports
// has to add it here, and to the redaction with it.

export const blindFields = ['title', 'abstract', 'keywords', 'sample', 'situation', 'analysis', 'advice'] as const
export type BlindField = (typeof blindFields)[number]
export type BlindTexts = Record<BlindField, string>

export const blindFieldNames: Record<BlindField, string> = {
  title: '标题',
  abstract: '摘要',
  keywords: '关键词',
  sample: '调查对象',
  situation: '情况',
  analysis: '分析',
  advice: '建议',
}

const text = z.string().default('')

const listed = z.object({
  title: text,
  abstract: text,
  sample: text,
  situation: text,
  analysis: text,
  advice: text,
  keywords: z.array(z.string()).default([]),
  methods: z.array(z.string()).default([]),
})

/** Texts to redact, and codes of a fixed vocabulary that need no redaction. */
export type BlindSource = { texts: BlindTexts; methods: string[] }

/**
 * The listed fields of a revision, without links: they may tell who wrote it. Pictures that the report keeps
 * become numbers, for a person to decide about; others go.
 */
export function blindSourceOf(
  content: unknown,
  known: ReadonlySet<string> = new Set(),
): BlindSource & { pictures: Picture[] } {
  const { methods, keywords, ...rest } = listed.parse(content)
  const { texts, pictures } = takePictures<BlindField>({ ...rest, keywords: keywords.join('；') }, known)
  return { texts: mapFields((field) => withoutLinks(texts[field])), methods, pictures }
}

export const mapFields = (map: (field: BlindField) => string): BlindTexts =>
  Object.fromEntries(blindFields.map((field) => [field, map(field)])) as BlindTexts

export const pictureMark = '（图略）'

/** Other pictures become a mark, links their text; the renderer drops what is written in another way. */
export function withoutLinks(markdown: string): string {
  return markdown
    .replace(/!\[[^[\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^[\]]*\])/g, pictureMark)
    .replace(/(?<!!)\[([^[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, '$1')
    .replace(/^ {0,3}\[(?!\^)[^[\]\n]+\]:[^\n]*$/gm, '')
    .replace(/<(?:https?|mailto):[^<>\s]*>/gi, '')
}

/** What a confirmed blind copy keeps besides its HTML: masked texts and codes, nothing else. */
export type BlindContent = BlindTexts & { methods: string[] }
