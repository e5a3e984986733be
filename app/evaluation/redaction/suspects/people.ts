import type { Word } from '../words.server'
import type { Finding } from './finding'
import { foreignNames } from './foreign'
import { candidatesAt, type Candidate, type Segmentation } from './person-candidates'
import { titledPeople } from './titled'

const threshold = 1
/** A name seen surely once is the same name wherever the text repeats it. */
const sure = 9

/** Names of people that nobody listed: the best candidates that do not overlap. */
export function personSuspects(text: string, words: readonly Word[]): Finding[] {
  const seg = segmentation(text, words)
  const candidates: Candidate[] = []
  for (let i = 0; i < text.length; i++) candidates.push(...candidatesAt(i, seg))
  const chosen = chooseBest(candidates.filter(({ score }) => score >= threshold))
  const chinese = chosen.map(({ start, end, reason }): Finding => ({
    start,
    end,
    kind: 'person',
    reason,
    pseudonym: (pseudonyms, name) => pseudonyms.person(name),
  }))
  return [...chinese, ...foreignNames(seg), ...titledPeople(seg)]
}

function segmentation(text: string, words: readonly Word[]): Segmentation {
  const wordAt: Word[] = []
  const edges = new Set<number>([0])
  for (const word of words) {
    for (let i = word.start; i < word.end; i++) wordAt.push(word)
    edges.add(word.end)
  }
  return { text, edges, wordAt }
}

function chooseBest(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = []
  const taken = new Set<number>()
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    const offsets = Array.from({ length: candidate.end - candidate.start }, (_, i) => candidate.start + i)
    if (offsets.some((offset) => taken.has(offset))) continue
    offsets.forEach((offset) => taken.add(offset))
    chosen.push(candidate)
  }
  return chosen
}

export { sure }
