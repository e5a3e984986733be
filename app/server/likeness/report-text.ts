import { z } from 'zod'

const text = z.string().catch('')
const parts = z.object({ situation: text, analysis: text, advice: text })

/** The part of a report that is compared: its three parts in their order. Offsets of passages count in it. */
export function reportText(content: unknown): string {
  return Object.values(parts.parse(content)).join('\n\n')
}
