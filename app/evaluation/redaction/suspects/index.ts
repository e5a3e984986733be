import type { Match } from '../match'
import { levelOfStem } from '../places'
import type { Pseudonyms } from '../pseudonyms'
import type { Mask, Suspect, SuspectKind } from '../types'
import type { Word } from '../words.server'
import { contactSuspects } from './contacts'
import type { Finding } from './finding'
import { nameSuspects } from './names'
import { notPlaces } from './ordinary-places'
import { organizationSuspects } from './organizations'
import { phraseSuspects } from './phrases'

interface Part extends Finding {
  /** A mask covers the other part of the finding. */
  isRest: boolean
}

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
    ...nameSuspects(text, words),
  ]
  const free = outsideMasks(joinOverlaps(findings), known.masks).filter((part) => isTelling(part, text, words))
  return free.map(({ start, end, kind, reason, slight = false, pseudonym }) => {
    const span = text.slice(start, end)
    return { start, end, text: span, kind, reason, slight, replacement: pseudonym(known.pseudonyms, span) }
  })
}

/**
 * Whether what a mask leaves of a finding still tells something: not 妇联 alone, not 联系人： alone, not 到 before a place,
 * not 社区 behind one.
 */
function isTelling(part: Part, text: string, words: readonly Word[]): boolean {
  if (!part.isRest) return true
  const letters = text.slice(part.start, part.end).replace(/[^\p{L}\p{N}]/gu, '')
  if (part.kind === 'organization') {
    const inside = words.filter(({ start, end }) => start >= part.start && end <= part.end)
    return organizationSuspects(inside).length > 0
  }
  if (part.kind === 'place' && notPlaces.has(letters) && !levelOfStem(letters)) return false
  return letters.length >= (leastTelling[part.kind] ?? 1)
}

/** How many letters beside a mask still tell something. */
const leastTelling: Partial<Record<SuspectKind, number>> = { acknowledgement: 4, instruction: 4, place: 2 }

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
    else {
      const chief = finding.end - finding.start > last.end - last.start ? finding : last
      const end = Math.max(last.end, finding.end)
      const isWhole = chief.start === last.start && chief.end === end
      joined[joined.length - 1] = {
        ...chief,
        slight: chief.slight && (isWhole || (last.slight && finding.slight)),
        start: last.start,
        end,
      }
    }
  }
  return joined
}

/** The parts of the findings that no mask covers; both lists are in reading order. */
function outsideMasks(findings: readonly Finding[], masks: readonly Mask[]): Part[] {
  const parts: Part[] = []
  let next = 0
  for (const finding of findings) {
    let start = finding.start
    while ((masks[next]?.end ?? Infinity) <= start) next++
    for (let i = next; i < masks.length; i++) {
      const mask = masks[i]
      if (!mask || mask.start >= finding.end) break
      if (mask.start > start) parts.push({ ...finding, start, end: mask.start, isRest: true })
      start = Math.max(start, mask.end)
    }
    if (start < finding.end) parts.push({ ...finding, start, isRest: start > finding.start })
  }
  return parts
}
