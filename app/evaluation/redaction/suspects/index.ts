import type { Match } from '../match'
import type { Pseudonyms } from '../pseudonyms'
import type { Mask, Suspect } from '../types'
import type { Word } from '../words.server'
import { contactSuspects } from './contacts'
import type { Finding } from './finding'
import { organizationSuspects } from './organizations'
import { personSuspects } from './people'
import { phraseSuspects } from './phrases'
import { placeSuspects } from './places'

interface Known {
  masks: readonly Mask[]
  doubtful: readonly Match[]
  pseudonyms: Pseudonyms
}

/** What may identify somebody unknown, in reading order; never over a mask or over one another. */
export function findSuspects(text: string, words: readonly Word[], known: Known): Suspect[] {
  const findings = [
    ...known.doubtful.map(fromDoubt),
    ...phraseSuspects(text),
    ...contactSuspects(text),
    ...organizationSuspects(words),
    ...placeSuspects(text, words),
    ...personSuspects(text, words),
  ]
  const free = outsideMasks(joinOverlaps(findings), known.masks)
  return free.map(({ start, end, kind, reason, pseudonym }) => {
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

/** Overlapping findings become one that covers both; the longest says what it is. */
function joinOverlaps(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Finding[] = []
  for (const finding of sorted) {
    const last = joined.at(-1)
    if (!last || finding.start >= last.end) joined.push(finding)
    else if (finding.end > last.end) {
      const chief = finding.end - finding.start > last.end - last.start ? finding : last
      joined[joined.length - 1] = { ...chief, start: last.start, end: finding.end }
    }
  }
  return joined
}

/** The parts of the findings that no mask covers; both lists are in reading order. */
function outsideMasks(findings: readonly Finding[], masks: readonly Mask[]): Finding[] {
  const parts: Finding[] = []
  let next = 0
  for (const finding of findings) {
    let start = finding.start
    while ((masks[next]?.end ?? Infinity) <= start) next++
    for (let i = next; i < masks.length; i++) {
      const mask = masks[i]
      if (!mask || mask.start >= finding.end) break
      if (mask.start > start) parts.push({ ...finding, start, end: mask.start })
      start = Math.max(start, mask.end)
    }
    if (start < finding.end) parts.push({ ...finding, start })
  }
  return parts
}
