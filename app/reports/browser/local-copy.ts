import type { FormValues } from '../form-values'

/** Text kept on this computer until the server has it: survives a crash, a lost session, a closed window. */
export type LocalCopy = { key: string; at: string; version: number; values: FormValues }

const prefixOf = (owner: string, reportId: string) => `fuqing:draft:${owner}:${reportId}:`

/** Each window keeps its own copy, so that two windows never overwrite each other's. */
export const newCopyKey = (owner: string, reportId: string) => prefixOf(owner, reportId) + crypto.randomUUID()

export function keepCopy(key: string, copy: Omit<LocalCopy, 'key'>): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    // storage full or switched off: the server's autosave still works
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

/** What an earlier window of this person left behind, latest first. */
export function leftCopies(owner: string, reportId: string): LocalCopy[] {
  try {
    const prefix = prefixOf(owner, reportId)
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)).filter((key) =>
      key?.startsWith(prefix),
    )
    return keys.flatMap((key) => parse(key!)).sort((one, other) => other.at.localeCompare(one.at))
  } catch {
    return []
  }
}

function parse(key: string): LocalCopy[] {
  try {
    return [{ ...(JSON.parse(localStorage.getItem(key) ?? '') as Omit<LocalCopy, 'key'>), key }]
  } catch {
    return []
  }
}
