import { z } from 'zod'

const text = z.string().catch('')
const parts = z.object({ situation: text, analysis: text, advice: text })

/** The part of a report that is compared: its three parts in their order. Offsets of passages count in it. */
export function reportText(content: unknown): string {
  return Object.values(parts.parse(content)).join('\n\n')
}

/** A passage as it is shown: without the marks of headings, emphasis and tables, no empty lines. */
export function plainPassage(markdown: string): string {
  return markdown
    .replace(/^(#{1,6}|[-*>]) +|\*\*|^\|[ :|-]+\|$/gm, '')
    .replace(/ *\| */g, ' ')
    .replace(/\n\s*\n/g, '\n')
    .trim()
}
