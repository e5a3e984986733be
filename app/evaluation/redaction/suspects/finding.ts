import type { Pseudonyms } from '../pseudonyms'
import type { SuspectKind } from '../types'

/** A suspicious span before it gets its pseudonym. */
export interface Finding {
  start: number
  end: number
  kind: SuspectKind
  reason: string
  /** Asked only when the finding is kept, so that pseudonyms are given in reading order. */
  pseudonym(pseudonyms: Pseudonyms, text: string): string
}
