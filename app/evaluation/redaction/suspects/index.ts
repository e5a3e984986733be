import type { Match } from '../match'
import type { Pseudonyms } from '../pseudonyms'
import type { Mask, Suspect, SuspectKind } from '../types'
import type { Word } from '../words.server'
import { contactSuspects } from './contacts'
import { organizationSuspects } from './organizations'
import { personSuspects } from './people'
import { phraseSuspects } from './phrases'
import { placeSuspects } from './places'

/** A suspicious span before it gets its pseudonym. */
export interface Finding {
  start: number
  end: number
  kind: SuspectKind
  reason: string
  /** Asked only when the finding is kept, so that pseudonyms are given in reading order. */
  pseudonym(pseudonyms: Pseudonyms, text: string): string
}

interface Known {
  masks: readonly Mask[]
  doubtful: readonly Match[]
  pseudonyms: Pseudonyms
}

/**
 * What may identify somebody unknown, in reading order. Findings never overlap masks or one another; the
 * surer kind wins, then the longer span.
 */
export function findSuspects(text: string, words: readonly Word[], known: Known): Suspect[] {
  const ranked: Finding[][] = [
    known.doubtful.map(fromDoubt),
    phraseSuspects(text),
    contactSuspects(text),
    organizationSuspects(text, words),
    placeSuspects(text, words),
    personSuspects(text, words),
  ]
  const taken: { start: number; end: number }[] = known.masks.map(({ start, end }) => ({ start, end }))
  const kept: Finding[] = []
  for (const findings of ranked) {
    const fresh = findings.filter((finding) => finding.end > finding.start)
    for (const finding of fresh.sort((a, b) => b.end - b.start - (a.end - a.start))) {
      for (const part of outside(finding, taken)) {
        kept.push(part)
        taken.push({ start: part.start, end: part.end })
      }
    }
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind, reason, pseudonym }) => {
      const span = text.slice(start, end)
      return { start, end, text: span, kind, reason, replacement: pseudonym(known.pseudonyms, span) }
    })
}

const fromDoubt = ({ start, end, alias }: Match): Finding => ({
  start,
  end,
  kind: alias.entity.kind,
  reason: `${alias.doubt ?? ''}（${alias.entity.source}）`,
  pseudonym: (pseudonyms) => alias.entity.pseudonym(pseudonyms),
})

/** The finding itself when nothing lies over it, else nothing. */
function outside(finding: Finding, taken: readonly { start: number; end: number }[]): Finding[] {
  return taken.some(({ start, end }) => finding.start < end && start < finding.end) ? [] : [finding]
}
