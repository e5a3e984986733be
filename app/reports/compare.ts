import { diffChars, diffLines, diffWords } from 'diff'
import { changedFields, contentLabels, fieldText, type ReportContent } from './content'

export type Segment = { kind: 'same' | 'removed' | 'added'; text: string }
export type FieldComparison = { field: keyof ReportContent; label: string; segments: Segment[] }

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What changed from one content to another, field by field; fields that are equal are left out. */
export function compareContents(older: ReportContent, newer: ReportContent): FieldComparison[] {
  return changedFields(older, newer).map((field) => ({
    field, label: contentLabels[field], segments: compareTexts(fieldText(older, field), fieldText(newer, field)),
  }))
}

/**
 * Differences in whole words, so that marks read well. Texts with too little in common for that
 * are compared by lines: bounded work whatever is compared.
 */
export function compareTexts(older: string, newer: string): Segment[] {
  const short = older.length + newer.length < 40
  const changes = (short ? diffChars(older, newer) : diffWords(older, newer, { intlSegmenter: words, timeout: 150 })) ?? diffLines(older, newer, { timeout: 150 })
  if (!changes) return [{ kind: 'removed', text: older }, { kind: 'added', text: newer }]
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}

/** Cuts long unchanged stretches down to their ends, with … between. */
export function abridge(segments: Segment[], ends = 60): Segment[] {
  return segments.map((segment) => (segment.kind === 'same' && segment.text.length > 3 * ends
    ? { ...segment, text: `${segment.text.slice(0, ends)} …… ${segment.text.slice(-ends)}` }
    : segment))
}
