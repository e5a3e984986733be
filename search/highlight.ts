import type { Segment } from './engine'
import { fold, isQuotationUnit } from './normalize'

/** How the text around hits is cut. Lengths in characters. */
export interface SnippetOptions {
  length?: number
}

/**
 * The text in pieces, with every occurrence of a mark as a hit; overlapping and touching occurrences become
 * one piece. Case, width, traditional forms and quotation marks inside the text make no difference. Pieces,
 * not HTML: whoever renders them escapes them.
 *
 * @example highlight('做好“两癌”检查', ['两癌检查'])
 * // [{ text: '做好“', hit: false }, { text: '两癌”检查', hit: true }]
 */
export function highlight(text: string, marks: readonly string[]): Segment[] {
  return pieces(text, findMarks(text, marks))
}

/**
 * The passage with the most distinct marks, begun and ended at a sentence or clause where one is near, with
 * ellipses where text was left out.
 */
export function snippet(text: string, marks: readonly string[], options: SnippetOptions = {}): Segment[] {
  const length = options.length ?? 120
  if (text.length <= length) return highlight(text, marks)
  const spans = findMarks(text, marks)
  const start = spans.length === 0 ? 0 : passageStart(text, spans, length)
  const end = passageEnd(text, start, length)
  const inside = spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
  const body = pieces(text.slice(start, end), inside)
  const cut = (there: boolean): Segment[] => (there ? [{ text: '…', hit: false }] : [])
  return mergePieces([...cut(start > 0), ...body, ...cut(end < text.length)])
}

interface Span {
  start: number
  end: number
  mark: number
}

/** A mark as it is looked for: folded, without quotation marks; of Latin letters only where it stands alone. */
interface Wanted {
  text: string
  mark: number
  latin: boolean
}

/** The marks of one answer are those of all its hits. */
const prepared = new WeakMap<readonly string[], Wanted[]>()

function wantedOf(marks: readonly string[]): Wanted[] {
  let wanted = prepared.get(marks)
  if (!wanted) {
    wanted = marks
      .map((raw, mark) => ({ text: withoutQuotes(fold(raw)).bare.trim(), mark }))
      .filter(({ text }) => text !== '')
      .map((each) => ({ ...each, latin: /^[\x21-\x7e ]+$/.test(each.text) }))
    prepared.set(marks, wanted)
  }
  return wanted
}

/** Occurrences in the order of the text; offsets in UTF-16 units of the original. */
function findMarks(text: string, marks: readonly string[]): Span[] {
  const { bare, removed } = withoutQuotes(fold(text))
  const spans: Span[] = []
  for (const { text: wanted, mark, latin } of wantedOf(marks)) {
    for (let i = bare.indexOf(wanted); i >= 0; i = bare.indexOf(wanted, i + wanted.length)) {
      if (latin && insideWord(bare, i, wanted.length)) continue
      spans.push({ start: original(i, removed), end: original(i + wanted.length - 1, removed) + 1, mark })
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

function insideWord(text: string, start: number, length: number): boolean {
  const letter = /[a-z0-9]/
  return (
    (letter.test(text[start - 1] ?? '') && letter.test(text[start]!)) ||
    (letter.test(text[start + length] ?? '') && letter.test(text[start + length - 1]!))
  )
}

/** `removed`: where quotation marks stood, as offsets in the text without them, rising. */
function withoutQuotes(folded: string): { bare: string; removed: number[] } {
  const removed: number[] = []
  let bare = ''
  let start = 0
  for (let i = 0; i < folded.length; i++) {
    if (!isQuotationUnit(folded.charCodeAt(i))) continue
    bare += folded.slice(start, i)
    start = i + 1
    removed.push(i - removed.length)
  }
  return { bare: start === 0 ? folded : bare + folded.slice(start), removed }
}

/** The offset in the text with its quotation marks: so many were removed at or before it. */
function original(offset: number, removed: readonly number[]): number {
  let low = 0
  let high = removed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (removed[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return offset + low
}

function pieces(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = []
  let done = 0
  for (const { start, end } of spans) {
    if (end <= done) continue
    const from = Math.max(start, done)
    if (from > done) segments.push({ text: text.slice(done, from), hit: false })
    segments.push({ text: text.slice(from, end), hit: true })
    done = end
  }
  if (done < text.length) segments.push({ text: text.slice(done), hit: false })
  return mergePieces(segments)
}

function mergePieces(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const last = merged.at(-1)
    if (last?.hit === segment.hit) last.text += segment.text
    else merged.push({ ...segment })
  }
  return merged
}

/** Start of the window that holds most distinct marks, longer texts of marks counting more. */
function passageStart(text: string, spans: readonly Span[], length: number): number {
  let best = { value: -1, first: spans[0]!, last: spans[0]! }
  const seenFrom: number[] = []
  for (let i = 0; i < spans.length; i++) {
    let value = 0
    let last = spans[i]!
    for (let j = i; j < spans.length && spans[j]!.end - spans[i]!.start <= length; j++) {
      last = spans[j]!
      value += seenFrom[last.mark] === i ? 0.1 : last.end - last.start
      seenFrom[last.mark] = i
    }
    if (value > best.value) best = { value, first: spans[i]!, last }
  }
  const spare = Math.max(0, length - (best.last.end - best.first.start))
  const earliest = Math.max(0, Math.min(best.first.start - Math.floor(spare / 2), text.length - length))
  for (let i = best.first.start; i > earliest; i--) if (/[。！？；\n]/.test(text[i - 1]!)) return i
  for (let i = earliest; i < best.first.start; i++) if (/[，、：]/.test(text[i]!)) return i + 1
  return notInPair(text, earliest)
}

function passageEnd(text: string, start: number, length: number): number {
  const furthest = Math.min(text.length, start + length)
  if (furthest === text.length) return furthest
  for (let i = furthest; i > start + length * 0.8; i--) if (/[。！？；]/.test(text[i - 1]!)) return i
  return notInPair(text, furthest)
}

/** Never between the halves of a surrogate pair. */
function notInPair(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at
}
