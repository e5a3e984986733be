import type { FieldComparison } from './compare'
import type { FormValues } from './form-values'

/** Another window saved something else meanwhile: what stands now, and where it differs from what was sent. */
export type DraftConflict = {
  version: number
  savedAt: string
  theirs: FormValues
  comparison: FieldComparison[]
}

/** What POST /reports/:report/draft answers. */
export type DraftAnswer =
  | { kind: 'saved'; version: number; savedAt: string; values: FormValues; quotation: string | null }
  | ({ kind: 'conflict' } & DraftConflict)
  | { kind: 'refused'; errors: Record<string, string[]> }
  | { kind: 'signed-out' }
