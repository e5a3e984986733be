import type { Word } from '../words.server'
import type { Finding } from './index'

/** Names of organisations that nobody listed. */
export function organizationSuspects(_text: string, words: readonly Word[]): Finding[] {
  return words
    .filter((word) => word.tag === 'nt')
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'organization' as const,
      reason: '像是单位或机构名称',
      pseudonym: (pseudonyms, text) => pseudonyms.organization(text),
    }))
}
