import type { personStatuses } from '../people/schema'
import type { Role } from '../roles'
import { roleNames, statusNames } from '../wording'

type Status = (typeof personStatuses)[number]

const inverted = <Key extends string>(names: Record<Key, string>) =>
  new Map((Object.entries(names) as [Key, string][]).map(([key, name]) => [name, key]))

const roleWords = inverted(roleNames)
const moreRoleWords: Record<string, Role> = {
  妇联干部: 'CADRE',
  负责人: 'UNIT_LEADER',
  组织者: 'ORGANIZER',
  专家: 'JUDGE',
  监督: 'SUPERVISOR',
  研究员: 'RESEARCHER',
  管理员: 'ADMINISTRATOR',
}
const statusWords = inverted(statusNames)
const moreStatusWords: Record<string, Status> = {
  '': 'ACTIVE',
  在编: 'ACTIVE',
  在岗: 'ACTIVE',
  休假: 'ON_LEAVE',
  产假: 'ON_LEAVE',
  病假: 'ON_LEAVE',
  退休: 'LEFT',
}

export const roleOf = (word: string): Role | undefined =>
  roleWords.get(word) ?? (Object.hasOwn(moreRoleWords, word) ? moreRoleWords[word] : undefined)
export const statusOf = (word: string): Status | undefined =>
  statusWords.get(word) ?? (Object.hasOwn(moreStatusWords, word) ? moreStatusWords[word] : undefined)

const answers: Record<string, boolean> = {
  '': false,
  否: false,
  不是: false,
  '×': false,
  是: true,
  '√': true,
  '✓': true,
}
export const yesOrNo = (word: string): boolean | undefined => (Object.hasOwn(answers, word) ? answers[word] : undefined)

/** 「干部、评委」 → its words. */
export const listOf = (text: string): string[] => [...new Set(text.split(/[、，,;；/\s]+/).filter(Boolean))]
