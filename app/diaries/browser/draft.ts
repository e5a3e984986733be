import { entryValues, type EntryValues } from '../values'

export type Draft = { savedAt: string; values: EntryValues }

/** Where the unfinished entry of a person lies in this browser: one new one, and one per entry being changed. */
export const draftKey = (personId: string, entryId?: string) => `fuqing.diary.${personId}.${entryId ?? 'new'}`

/** Keeps what stands in the form. False where the browser keeps nothing (full, or forbidden). */
export function keepDraft(key: string, values: EntryValues): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ savedAt: new Date().toISOString(), values }))
    return true
  } catch {
    return false
  }
}

export function readDraft(key: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as {
      savedAt?: unknown
      values?: Record<string, unknown>
    } | null
    return kept && typeof kept.savedAt === 'string' && kept.values
      ? { savedAt: kept.savedAt, values: entryValues(kept.values) }
      : null
  } catch {
    return null
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept, so nothing is left
  }
}
