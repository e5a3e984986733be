import { digitsAndX, digitsOf, type LetterStream } from './letter-stream'
import type { Hidden } from './masks'

const joint = /^[\s\-–—.()（）·\u200b-\u200d\ufeff]{0,3}$/

/**
 * Personal data that its own form proves, whoever it belongs to: mobile numbers, ID numbers with a right
 * check digit and e-mail addresses. They are masked at once, also in full width and Chinese numerals.
 */
export function certainData(text: string, stream: LetterStream): Hidden[] {
  return [...mobiles(text, digitsOf(stream)), ...idNumbers(text, digitsAndX(stream)), ...emails(text)]
}

function* mobiles(text: string, stream: LetterStream): Generator<Hidden> {
  for (const { first, last } of runs(text, stream)) {
    const digits = stream.letters.slice(first, last + 1)
    const found = /^(?:00?86|86)?(1[3-9]\d{9})$/.exec(digits)
    if (found) yield span(stream, first, last, '手机号码', '某电话')
  }
}

/** Runs of digits with nothing but small separators between them. */
function* runs(text: string, stream: LetterStream): Generator<{ first: number; last: number }> {
  let first = 0
  for (let i = 1; i <= stream.letters.length; i++) {
    const gap = i < stream.letters.length ? text.slice(stream.ends[i - 1], stream.starts[i]) : null
    if (gap !== null && joint.test(gap)) continue
    yield { first, last: i - 1 }
    first = i
  }
}

const idNumber = /[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]/g
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function* idNumbers(text: string, stream: LetterStream): Generator<Hidden> {
  for (const run of runs(text, stream)) {
    for (const match of stream.letters.slice(run.first, run.last + 1).matchAll(idNumber)) {
      const first = run.first + match.index
      if (hasCheckDigit(match[0])) yield span(stream, first, first + 17, '身份证号', '某证号')
    }
  }
}

/** GB 11643: the weighted sum modulo 11 chooses the last character from 10X98765432. */
function hasCheckDigit(id: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0)
  return '10x98765432'.charAt(sum % 11) === id.charAt(17)
}

const email = /[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi

function* emails(text: string): Generator<Hidden> {
  const halfWidth = text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  for (const match of halfWidth.matchAll(email)) {
    const start = match.index
    yield { start, end: start + match[0].length, kind: 'contact', source: '电子邮箱', replacement: '某邮箱' }
  }
}

const span = (stream: LetterStream, first: number, last: number, source: string, replacement: string): Hidden => ({
  start: stream.starts[first] ?? 0,
  end: stream.ends[last] ?? 0,
  kind: 'contact',
  source,
  replacement,
})
