import type { Alias } from './alias'
import { isHan } from './characters'
import type { LetterStream } from './letter-stream'
import { endsWithPlace } from './places'

export interface Match {
  start: number
  end: number
  alias: Alias
}

/** What a match is judged by besides its letters. */
export interface Surroundings {
  text: string
  /** Whether a word starts or ends at the offset. */
  isWordEdge(offset: number): boolean
}

/** Every alias found in the stream and standing as its manner demands; overlapping ones included. */
export function findAliases(stream: LetterStream, index: Map<string, Alias[]>, around: Surroundings): Match[] {
  const found: Match[] = []
  const { letters, starts, ends } = stream
  for (let i = 0; i + 1 < letters.length; i++) {
    const bucket = index.get(letters.slice(i, i + 2))
    if (!bucket) continue
    for (const alias of bucket) {
      const last = i + alias.text.length - 1
      if (!letters.startsWith(alias.text, i)) continue
      const start = starts[i] ?? 0
      const end = ends[last - (alias.context ?? 0)] ?? start
      if (stands(alias, stream, i, last, around))
        found.push({ start, end: end + toneAfter(alias, end, around.text), alias })
    }
  }
  return found
}

/** The note behind the last character, tone numbers and birth years stick to pinyin (wang2xiu4ying1, wangxy1980), the X to an ID number. */
function toneAfter({ manner, text: letters }: Alias, end: number, text: string): number {
  if (manner === 'annotated')
    return /^[(（[【]\s*[a-zà-ǜāēīōūǖ]{1,7}\d?\s*[)）\]】]/iu.exec(text.slice(end, end + 14))?.[0].length ?? 0
  if (manner === 'digits' && letters.length === 17) return /^[xXｘＸ]?/.exec(text.slice(end, end + 1))?.[0].length ?? 0
  return manner === 'latin' ? (/^[0-9]{0,8}/.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0
}

const sentenceMark = /[，。！？；：、,;!?:“”‘’"《》]/
const decoration = /^[\s\p{Cf}\p{M}\p{So}*_~`·•・‧.…\-‐-―\\|/()（）[\]【】〔〕「」『』{}\u{2800}\u{3164}]*$/u
const note = /^(?:[\s(（[【]*[a-zà-ǜāēīōūǖ]{1,7}\d?[\s)）\]】]*)?$/iu
const blank = /[*＊○◯●×✕✖□■◇△_?？]/
const markup = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>|\]\([^()\s]*\)|\[\^[^\]\s]*\]|&#?\w{2,8};/gi
const longestGap = 40
const longestMarkup = 3000

function stands(alias: Alias, stream: LetterStream, first: number, last: number, around: Surroundings): boolean {
  const { text } = around
  const start = stream.starts[first] ?? 0
  const end = stream.ends[last] ?? start
  const gaps = gapsBetween(stream, first, last, text)
  const joined = gaps.every((gap) => gap === '')
  switch (alias.manner) {
    case 'han':
      return joined || gaps.every((gap) => fits(gap, alias.text.length))
    case 'word':
      return joined ? startsWord(start, around) && endsWord(end, around) : gaps.every((gap) => decoration.test(gap))
    case 'blanked':
      return gaps.some((gap) => blank.test(gap)) && gaps.every((gap) => gap.length <= 6)
    case 'backwards':
      return joined && /\u202e[^\u202c\n]*$/.test(text.slice(0, start))
    case 'annotated':
      return gaps.every((gap) => note.test(gap.normalize('NFC')))
    case 'level':
      return gaps.every((gap) => decoration.test(gap)) && isOwnLevel(text, start)
    case 'latin':
      return (
        gaps.every((gap, i) => gap.length <= 6 && (!isHan(alias.text.charAt(i)) || decoration.test(gap))) &&
        (alias.text.length > 3 || isHan(alias.text) || gaps.some((gap) => /[\s.]/.test(gap))) &&
        isWholeRun(stream, first, last)
      )
    case 'initials':
      return (
        (joined || apart(gaps, alias.text)) &&
        isWholeRun(stream, first, last) &&
        (alias.text.length > 2 || text.slice(start, end) !== text.slice(start, end).toLowerCase())
      )
    case 'digits':
      return (
        gaps.every((gap) => gap.length <= 8 && !/[\p{L}，。！？；、]/u.test(gap)) && isWholeNumber(stream, first, last)
      )
  }
}

const leading = /[与同由据和向对跟给请找让是为]/
const closing = /[等说的与和在是反介]/

/** A word starts here, also where the dictionary takes the particle before it in: 同江某 for the town 同江. */
const startsWord = (start: number, { text, isWordEdge }: Surroundings): boolean =>
  isWordEdge(start) || (leading.test(text.charAt(start - 1)) && isWordEdge(start - 1))

/** A word ends here, also where the dictionary goes on with the particle: 小高等. */
const endsWord = (end: number, { text, isWordEdge }: Surroundings): boolean =>
  isWordEdge(end) || (closing.test(text.charAt(end)) && isWordEdge(end + 1))

/** W. X. Y.: something short between all Latin letters; 王W.X needs nothing behind its surname. */
const apart = (gaps: readonly string[], letters: string): boolean =>
  gaps.every((gap, i) => gap.length <= 3 && (gap !== '' || isHan(letters.charAt(i))))

function fits(gap: string, letters: number): boolean {
  if (gap === '') return true
  if (gap.length > longestGap) return false
  return letters < 3 ? decoration.test(gap) : !sentenceMark.test(gap)
}

/** The input between neighbouring letters, without the tags and references that a page does not show. */
function gapsBetween(stream: LetterStream, first: number, last: number, text: string): string[] {
  const gaps: string[] = []
  for (let i = first; i < last; i++) {
    const from = stream.ends[i] ?? 0
    const to = stream.starts[i + 1] ?? from
    gaps.push(to > from ? shownGap(text.slice(from, to)) : '')
  }
  return gaps
}

const shownGap = (gap: string): string => (gap.length > longestMarkup ? gap : gap.replace(markup, ''))

/** Nothing Latin (or, for a letter-digit run, no digit) touches either end. */
function isWholeRun(stream: LetterStream, first: number, last: number): boolean {
  return !touches(stream, first - 1, first, /[a-z0-9]/) && !touches(stream, last, last + 1, /[a-z0-9]/)
}

function isWholeNumber(stream: LetterStream, first: number, last: number): boolean {
  return !touches(stream, first - 1, first, /\d/) && !touches(stream, last, last + 1, /\d/)
}

function touches(stream: LetterStream, left: number, right: number, letter: RegExp): boolean {
  if (left < 0 || right >= stream.letters.length) return false
  if ((stream.ends[left] ?? 0) < (stream.starts[right] ?? 0)) return false
  return letter.test(stream.letters.charAt(left)) && letter.test(stream.letters.charAt(right))
}

const somebodyElses = /(?:[各全省地市县区乡镇州盟某两]\s*[、和及与或]?|[每几多个余\d一二三四五六七八九十百])\s*$/u

/** 市妇联 is the author's own unless a word before it makes it all of them or another one's. */
function isOwnLevel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  if (/[我本俺咱][市县区]\s*$/u.test(before)) return true
  return !somebodyElses.test(before) && !endsWithPlace(text, start + 1)
}
