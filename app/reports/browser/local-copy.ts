import { randomId } from '../../ui/random-id'
import { keysBeginning, kept } from '../../ui/storage'
import type { FormValues } from '../form-values'

/** Text kept on this computer until the server has it: survives a crash, a lost session, a closed window. */
export type LocalCopy = { key: string; at: string; version: number; values: FormValues }

const prefixOf = (owner: string, reportId: string) => `fuqing:draft:${owner}:${reportId}:`

/** Each window keeps its own copy, so that two windows never overwrite each other's. */
export const newCopyKey = (owner: string, reportId: string) => prefixOf(owner, reportId) + randomId()

/** What an earlier window of this person left behind, latest first. */
export const leftCopies = (owner: string, reportId: string): LocalCopy[] =>
  keysBeginning(prefixOf(owner, reportId))
    .flatMap((key) => {
      const copy = kept(key) as Omit<LocalCopy, 'key'> | null
      return copy ? { ...copy, key } : []
    })
    .sort((one, other) => other.at.localeCompare(one.at))
