import type { Word } from '../words.server'
import { person, type Finding } from './finding'
import { foreignNames } from './foreign'
import { candidatesAt, type Candidate, type Segmentation } from './person-candidates'
import { latinNames } from './latin'
import { spacedNames } from './spaced'
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
  chosen.push(...repeated(text, chosen))
  const chinese = chosen.map(({ start, end, reason }) => person(start, end, reason))
  return [...chinese, ...foreignNames(seg), ...titledPeople(seg), ...latinNames(text), ...spacedNames(text)]
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

/** The other places of names that were sure somewhere. */
function repeated(text: string, chosen: readonly Candidate[]): Candidate[] {
  const names = new Set(chosen.filter(({ score }) => score >= sure).map(({ start, end }) => text.slice(start, end)))
  const found: Candidate[] = []
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length, score: sure, reason: '文中另一处确认像人名' })
    }
  }
  return found
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
