import type { Alias } from './alias'
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
export function findAliases(
  stream: LetterStream,
  index: Map<string, Alias[]>,
  around: Surroundings,
): Match[] {
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

/** Tone numbers and birth years stick to pinyin: wang2xiu4ying1, wangxy1980. */
function toneAfter({ manner }: Alias, end: number, text: string): number {
  return manner === 'latin' ? (/^[0-9]{0,8}/.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0
}

const sentenceMark = /[，。！？；：、,;!?:“”‘’"《》【】]/
const decoration = /^[\s\p{Cf}\p{M}*_~`·•・‧.\-‐-―\\|/\u{2800}\u{3164}]*$/u
const blank = /[*＊○◯●×✕✖□■◇△_?？]/
const markup = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>|\]\([^()\s]*\)|\[\^[^\]\s]*\]|&#?\w{2,8};/gi
const longestGap = 40
const longestMarkup = 3000

function stands(
  alias: Alias,
  stream: LetterStream,
  first: number,
  last: number,
  around: Surroundings,
): boolean {
  const { text } = around
  const start = stream.starts[first] ?? 0
  const end = stream.ends[last] ?? start
  const gaps = gapsBetween(stream, first, last, text)
  const joined = gaps.every((gap) => gap === '')
  switch (alias.manner) {
    case 'han':
      return joined || gaps.every((gap) => fits(gap, alias.text.length))
    case 'word':
      return joined
        ? around.isWordEdge(start) && around.isWordEdge(end)
        : gaps.every((gap) => decoration.test(gap))
    case 'blanked':
      return gaps.some((gap) => blank.test(gap)) && gaps.every((gap) => gap.length <= 6)
    case 'level':
      return gaps.every((gap) => decoration.test(gap)) && isOwnLevel(text, start)
    case 'latin':
      return gaps.every((gap) => gap.length <= 6) && isWholeRun(stream, first, last)
    case 'initials':
      return (
        (joined || gaps.every((gap) => gap !== '' && gap.length <= 3)) &&
        isWholeRun(stream, first, last) &&
        (alias.text.length > 2 || text.slice(start, end) !== text.slice(start, end).toLowerCase())
      )
    case 'digits':
      return (
        gaps.every((gap) => gap.length <= 8 && !/[\p{L}，。！？；、]/u.test(gap)) &&
        isWholeNumber(stream, first, last)
      )
  }
}

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

const somebodyElses =
  /(?:[各全省地市县区乡镇州盟某两]\s*[、和及与或]?|[每几多个余\d一二三四五六七八九十百])\s*$/u

/** 市妇联 is the author's own unless a word before it makes it all of them or another one's. */
function isOwnLevel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  if (/[我本俺咱][市县区]\s*$/u.test(before)) return true
  return !somebodyElses.test(before) && !endsWithPlace(text, start + 1)
}
