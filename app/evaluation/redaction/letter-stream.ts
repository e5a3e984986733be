import { digitValue, isHan, lettersOf } from './characters'

/** The letters and digits of a text in reading order, each with the span of the input it comes from. */
export interface LetterStream {
  letters: string
  starts: number[]
  ends: number[]
}

const encoded = /(?:&#x|\\u\{)([0-9a-f]{1,6})[;}]|\\u([0-9a-f]{4})|&#(\d{1,7});|&[a-z]{2,8};|(?:%[0-9a-f]{2})+/giy
const tag = /<!--[\s\S]{0,2000}?-->|<\/?[a-z][^<>]{0,500}>|\]\([^()\s]{0,500}\)|\[\^[^\]\s]{1,20}\]/giy

/** The stream as a reader of the source sees it, tags and link targets included. */
export const readAll = (text: string): LetterStream => read(text, false)

/** The stream as a reader of the page sees it: tags, comments, link targets and footnote marks skipped. */
export const readVisible = (text: string): LetterStream => read(text, true)

function read(text: string, skipMarkup: boolean): LetterStream {
  const stream = new Builder()
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (skipMarkup && (code === 0x3c || code === 0x5b || code === 0x5d)) {
      const markup = matchAt(tag, text, at)
      if (markup) {
        at += markup[0].length
        continue
      }
    }
    if (code === 0x26 || code === 0x25 || code === 0x5c) {
      const match = matchAt(encoded, text, at)
      const read = match && decode(match, at, stream)
      if (read) {
        at += match[0].length
        continue
      }
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code)
    stream.add(character, at, at + character.length)
    at += character.length
  }
  return stream
}

/** Adds the characters of a character reference, script escape or percent escape; false when it is none. */
function decode(match: RegExpExecArray, at: number, stream: Builder): boolean {
  const [whole, ...codes] = match
  const hex = codes[0] ?? codes[1]
  const decimal = codes[2]
  const end = at + whole.length
  if (hex !== undefined || decimal !== undefined) {
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal)
    if (code <= 0x10ffff) stream.add(String.fromCodePoint(code), at, end)
    return true
  }
  if (whole.startsWith('&')) return true
  try {
    let from = at
    for (const character of decodeURIComponent(whole)) {
      const to = from + 3 * new TextEncoder().encode(character).length
      stream.add(character, from, to)
      from = to
    }
    return true
  } catch {
    return false
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

class Builder implements LetterStream {
  letters = ''
  starts: number[] = []
  ends: number[] = []

  add(character: string, start: number, end: number): void {
    const letters = lettersOf(character)
    this.letters += letters
    for (let i = 0; i < letters.length; i++) {
      this.starts.push(start)
      this.ends.push(end)
    }
  }
}

/** Only the letters that `keep` accepts, turned into what it returns. */
function filterStream(stream: LetterStream, keep: (letter: string) => string | undefined): LetterStream {
  const kept = new Builder()
  for (let i = 0; i < stream.letters.length; i++) {
    const letter = keep(stream.letters.charAt(i))
    if (letter === undefined) continue
    kept.letters += letter
    kept.starts.push(stream.starts[i] ?? 0)
    kept.ends.push(stream.ends[i] ?? 0)
  }
  return kept
}

/** Digits in every writing, and nothing else; O, l and I count among digits as what they imitate. */
export const digitsOf = (stream: LetterStream): LetterStream => filterStream(withPlainDigits(stream), digitValue)

/** The same with the X that an ID number may end with. */
export const digitsAndX = (stream: LetterStream): LetterStream =>
  filterStream(withPlainDigits(stream), (letter) => (letter === 'x' ? letter : digitValue(letter)))

const imitations: Record<string, string> = { o: '0', l: '1', i: '1' }
const imitated = /(?<![a-z])[\doli]*\d[\doli]*\d[\doli]*(?![a-z])/g
const leastDigits = 5

function withPlainDigits(stream: LetterStream): LetterStream {
  const letters = stream.letters.replace(imitated, (run) =>
    run.length > leastDigits && run.replace(/\D/g, '').length >= leastDigits
      ? run.replace(/[oli]/g, (c) => imitations[c] ?? c)
      : run,
  )
  return { ...stream, letters }
}

/** Chinese characters alone, so that 王(wáng)秀(xiù)英(yīng) reads 王秀英. */
export const hanOf = (stream: LetterStream): LetterStream =>
  filterStream(stream, (letter) => (isHan(letter) ? letter : undefined))

/** Letters without tone digits, so that wang2xiu4ying1 reads wangxiuying. */
export const withoutDigits = (stream: LetterStream): LetterStream =>
  filterStream(stream, (letter) => (/[0-9]/.test(letter) ? undefined : letter))
