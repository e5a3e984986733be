import { z } from 'zod'
import { abridge, compareTexts, type Segment } from '../server/documents/compare-texts'
import { renderMarkdown } from '../server/documents/markdown'
import { markdownToMdx } from './mdx/markdown-to-mdx.server'

/** What an article takes over from a report that was handed in. */
const content = z.object({
  title: z.string(),
  abstract: z.string().default(''),
  themes: z.array(z.string()).default([]),
  situation: z.string().default(''),
  analysis: z.string().default(''),
  advice: z.string().default(''),
})
export type Original = z.output<typeof content>

export const originalOf = (revision: unknown): Original => content.parse(revision)

/** The editor's first draft: the three parts as they are, in the article's own language. */
export const firstSource = ({ situation, analysis, advice }: Original): string =>
  markdownToMdx(['## 情况', situation, '## 分析', analysis, '## 建议', advice].join('\n\n'))

/** The report as it was handed in, to be read beside the edition. */
export function readableOriginal(original: Original) {
  const { title, abstract, situation, analysis, advice } = original
  const parts = Object.entries({ 情况: situation, 分析: analysis, 建议: advice })
  return { title, abstract, parts: parts.map(([name, text]) => ({ name, html: renderMarkdown(text, { demote: 1 }) })) }
}

/** What the editor changed, from the first draft to the source as it stands; long unchanged stretches are cut down. */
export const changesOf = (original: Original, source: string): Segment[] =>
  abridge(compareTexts(firstSource(original), source), 120)
