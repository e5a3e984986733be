import { keep, kept } from '../../ui/storage'
import { entryValues, type EntryValues } from '../values'

export type Draft = { savedAt: string; values: EntryValues }

/** Where the unfinished entry of a person lies in this browser: one new one, and one per entry being changed. */
export const draftKey = (personId: string, entryId?: string) => `fuqing.diary.${personId}.${entryId ?? 'new'}`

/** Keeps what stands in the form. False where the browser keeps nothing. */
export const keepDraft = (key: string, values: EntryValues): boolean =>
  keep(key, { savedAt: new Date().toISOString(), values })

export function readDraft(key: string): Draft | null {
  const found = kept(key) as { savedAt?: unknown; values?: Record<string, unknown> } | null
  return found && typeof found.savedAt === 'string' && found.values
    ? { savedAt: found.savedAt, values: entryValues(found.values) }
    : null
}
