import { compareTexts, type Segment } from '../server/documents/compare-texts'
import { changedFields, contentLabels, fieldText, type ReportContent } from './content'

export type FieldComparison = { field: keyof ReportContent; label: string; segments: Segment[] }

/** What changed from one content to another, field by field; fields that are equal are left out. */
export function compareContents(older: ReportContent, newer: ReportContent): FieldComparison[] {
  return changedFields(older, newer).map((field) => ({
    field,
    label: contentLabels[field],
    segments: compareTexts(fieldText(older, field), fieldText(newer, field)),
  }))
}
