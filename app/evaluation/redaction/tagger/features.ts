import type { Word } from '../words.server'

/** Weights are kept for so many buckets of features; features that fall into one bucket share its weights. */
export const bucketCount = 2 ** 22 // the upper 22 bits of a hash
export const featuresPerCharacter = 30

const outside = 1

/**
 * What speaks for or against a name at each character, as buckets: the characters around it alone and joined,
 * its word and the words beside it with their parts of speech, and whether it stands in the title of a work.
 */
export function featuresOf(text: string, words: readonly Word[]): Int32Array {
  const buckets = new Int32Array(text.length * featuresPerCharacter)
  const shapes = shapesOf(text)
  const titles = titlesOf(text)
  const hashes = words.map(({ text: word }) => hashOf(word))
  const tags = words.map(({ tag }) => hashOf(tag))
  const c = (at: number): number => shapes[at] ?? outside
  const w = (at: number): number => hashes[at] ?? outside
  const t = (at: number): number => tags[at] ?? outside
  let next = 0
  let kind = 0
  const add = (first: number, second = 0, third = 0, fourth = 0): void => {
    buckets[next++] = mix(mix(mix(mix(++kind, first), second), third), fourth) >>> 10
  }
  words.forEach((word, n) => {
    const length = word.end - word.start
    for (let i = word.start; i < word.end; i++) {
      const place = length === 1 ? 0 : i === word.start ? 1 : i === word.end - 1 ? 2 : 3
      const title = titles[i] ?? 0
      kind = 0
      add(c(i))
      add(c(i - 1))
      add(c(i + 1))
      add(c(i - 2))
      add(c(i + 2))
      add(c(i - 1), c(i))
      add(c(i), c(i + 1))
      add(c(i - 2), c(i - 1))
      add(c(i + 1), c(i + 2))
      add(c(i - 1), c(i + 1))
      add(c(i - 2), c(i - 1), c(i))
      add(c(i - 1), c(i), c(i + 1))
      add(c(i), c(i + 1), c(i + 2))
      add(c(i - 3), c(i - 2), c(i - 1), c(i))
      add(c(i - 2), c(i - 1), c(i), c(i + 1))
      add(c(i - 1), c(i), c(i + 1), c(i + 2))
      add(c(i), c(i + 1), c(i + 2), c(i + 3))
      add(w(n), place)
      add(t(n), place, length)
      add(w(n - 1), place)
      add(w(n + 1), place)
      add(w(n - 1), w(n), place)
      add(w(n), w(n + 1), place)
      add(t(n - 1), t(n), place)
      add(t(n), t(n + 1), place)
      add(t(n - 1), t(n), t(n + 1), place)
      add(w(n - 2), t(n - 1), place)
      add(t(n + 1), w(n + 2), place)
      add(title, t(n), place)
      add(title, w(n), place)
    }
  })
  return buckets
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
const digit = 0x30
const letter = 0x61
const dot = 0xb7

/** Characters as the weights know them: digits all alike, Latin letters too, full width as half width, one dot in foreign names. */
function shapesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i)
    if (isHan(code)) return code
    const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    if (half >= 0x30 && half <= 0x39) return digit
    if ((half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a)) return letter
    const joins =
      '-－—–•・‧∙．'.includes(text.charAt(i)) && isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1))
    return joins ? dot : half
  })
}

/** 1 where a character stands between 《 and 》. */
function titlesOf(text: string): Uint8Array {
  const inside = new Uint8Array(text.length)
  for (const { index, 0: title } of text.matchAll(/《[^《》\n]{1,40}(?=》)/g))
    inside.fill(1, index + 1, index + title.length)
  return inside
}

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Case and the digits of a number make no difference. */
function hashOf(word: string): number {
  const plain = /^[\d.,%]+$/.test(word) ? '0' : word.toLowerCase()
  let hash = plain.length
  for (let i = 0; i < plain.length; i++) hash = mix(hash, plain.charCodeAt(i))
  return hash
}
