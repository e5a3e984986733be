import type { Segment } from './engine'
import { fold, hasQuotation, isQuotation } from './normalize'

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

/** Occurrences in the order of the text; offsets in UTF-16 units of the original. */
function findMarks(text: string, marks: readonly string[]): Span[] {
  const { folded, offsets } = withoutQuotes(fold(text))
  const at = (i: number) => (offsets ? offsets[i]! : i)
  const spans: Span[] = []
  marks.forEach((raw, mark) => {
    const wanted = withoutQuotes(fold(raw)).folded.trim()
    if (wanted === '') return
    const latin = /^[\x21-\x7e ]+$/.test(wanted)
    for (let i = folded.indexOf(wanted); i >= 0; i = folded.indexOf(wanted, i + wanted.length)) {
      if (latin && insideWord(folded, i, wanted.length)) continue
      spans.push({ start: at(i), end: at(i + wanted.length - 1) + 1, mark })
    }
  })
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

function insideWord(text: string, start: number, length: number): boolean {
  const letter = /[a-z0-9]/
  return (
    (letter.test(text[start - 1] ?? '') && letter.test(text[start]!)) ||
    (letter.test(text[start + length] ?? '') && letter.test(text[start + length - 1]!))
  )
}

function withoutQuotes(folded: string): { folded: string; offsets: number[] | null } {
  if (!hasQuotation(folded)) return { folded, offsets: null }
  const offsets: number[] = []
  let bare = ''
  for (let i = 0; i < folded.length; i++) {
    if (isQuotation(folded[i]!)) continue
    bare += folded[i]
    offsets.push(i)
  }
  return { folded: bare, offsets }
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
  for (let i = 0; i < spans.length; i++) {
    const seen = new Set<number>()
    let value = 0
    let last = spans[i]!
    for (let j = i; j < spans.length && spans[j]!.end - spans[i]!.start <= length; j++) {
      last = spans[j]!
      value += seen.has(last.mark) ? 0.1 : last.end - last.start
      seen.add(last.mark)
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
