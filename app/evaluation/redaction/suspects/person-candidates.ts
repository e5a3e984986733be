import { levelOfName } from '../places'
import { surnameLength } from '../surnames'
import type { Word } from '../words.server'
import { functionWords } from './context'
import { nameScore } from './name-scores'
import { notPeople } from './ordinary-words'
import { actsAfter, closesAfter, leadsBefore, titlesBefore } from './person-context'

/** A stretch that may be a Chinese name, with how much speaks for it. */
export interface Candidate {
  start: number
  end: number
  score: number
  reason: string
}

/** Where words start and end, and which word covers an offset. */
export interface Segmentation {
  text: string
  edges: ReadonlySet<number>
  wordAt: readonly Word[]
}

const han = /^\p{Script=Han}+$/u

/** Weights in natural log-odds, set by hand. */
const weight = {
  titleBefore: 5,
  leadBefore: 1,
  actAfter: 2.5,
  closeAfter: 1,
  startsInsideWord: -7,
  splitsNextWord: -3,
  isNameInDictionary: 6,
  isOtherWord: -6,
  isRareWord: -2,
  headIsWord: -3.5,
  givenIsWord: -1.5,
}

/** Every stretch of two to four characters that begins with a surname. */
export function candidatesAt(at: number, seg: Segmentation): Candidate[] {
  const family = surnameLength(seg.text.slice(at, at + 2))
  const lengths = family === 2 ? [2, 1] : [family]
  const found: Candidate[] = []
  for (const surname of lengths) {
    for (const given of [1, 2]) {
      const candidate = surname > 0 ? judge(at, surname, given, seg) : null
      if (candidate) found.push(candidate)
    }
  }
  return found
}

function judge(start: number, surname: number, given: number, seg: Segmentation): Candidate | null {
  const { text } = seg
  const end = start + surname + given
  const name = text.slice(start, end)
  if (name.length < surname + given || !han.test(name)) return null
  if (levelOfName(name.slice(0, 2)) || levelOfName(name) || /[村镇乡县市]$/.test(name)) return null
  const likely = nameScore(name.slice(0, surname), name.slice(surname))
  const title = titlesBefore.endingAt(text, start) > 0
  const act = actsAfter.startingAt(text, end) > 0 || titlesBefore.startingAt(text, end) > 0
  let score = likely + segmentationScore(start, surname, end, seg)
  if (title) score += weight.titleBefore
  else if (start === 0 || leadsBefore.endingAt(text, start) > 0) score += weight.leadBefore
  if (act) score += weight.actAfter
  else if (end === text.length || closesAfter.startingAt(text, end) > 0) score += weight.closeAfter
  if (given === 1) score -= continues(end, seg) ? 4 : 1.5
  const reason = title ? '职务或称谓后面的人名' : act ? '后面的词说明是人名' : '像是人名'
  return { start, end, score, reason }
}

/** Whether the next character is most likely the second one of the given name. */
function continues(end: number, { text, wordAt }: Segmentation): boolean {
  const next = wordAt[end]
  if (!next || next.text.length > 1 || !han.test(next.text) || functionWords.has(next.text)) return false
  return actsAfter.startingAt(text, end) === 0 && closesAfter.startingAt(text, end) === 0
}

/** How the name fits the words that the dictionary sees there. */
function segmentationScore(start: number, surname: number, end: number, { text, edges, wordAt }: Segmentation): number {
  let score = 0
  if (!edges.has(start)) score += weight.startsInsideWord
  if (!edges.has(end)) score += weight.splitsNextWord
  const first = wordAt[start]
  const length = first ? first.end - first.start : 1
  if (first && first.start === start && length > surname) {
    const isName = first.tag.startsWith('nr')
    if (first.end === end) score += wholeWordScore(first)
    else if (first.end < end) score += isName ? -1 : weight.headIsWord
  }
  const given = wordAt[start + surname]
  if (
    given &&
    given.start === start + surname &&
    given.end === end &&
    end - given.start > 1 &&
    !given.tag.startsWith('nr')
  ) {
    score += weight.givenIsWord
  }
  return score + (text.charAt(start - 1) === '第' ? -5 : 0)
}

/** The dictionary holds many names, with tags of all kinds; long ones that are no verb or phrase stay possible. */
function wholeWordScore({ text, tag }: Word): number {
  if (notPeople.has(text)) return weight.isOtherWord - 4
  if (tag.startsWith('nr')) return text.length > 2 ? weight.isNameInDictionary : 0
  return text.length > 2 && /^(t|x|j|ns|nt|g|nz)$/.test(tag) ? weight.isRareWord : weight.isOtherWord
}
