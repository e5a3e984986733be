import { dictionaryWords, isDictionaryWord } from './dictionary'
import { fold, squeeze } from './normalize'
import { pinyinOf } from './pinyin'
import type { ParsedQuery } from './query'

/** What a doubtful part of a query may mean. */
export interface Correction {
  terms: string[]
  reason: 'pinyin' | 'spelling'
}
/** By the part as typed, folded. */
export type Corrections = ReadonlyMap<string, Correction>

/** What an index answers about a doubtful part. */
export interface IndexKnowledge {
  /** Some document holds the part as it stands. */
  known: boolean
  /** Keywords and names: for letters those with these initials, for characters those with the same start. */
  terms: readonly string[]
  /** Texts of some documents that hold the first or the second half of the part. */
  texts: readonly string[]
}

const latin = /^[a-z]{2,24}$/
const chinese = /^[\u3400-\u9fff]{3,8}$/
/** Parts of one query that are looked into, and terms offered for one. */
const maximumParts = 3
const maximumTerms = 3
/** Syllables typed apart that may be one word. */
const longestRun = 8

/** Parts that may be pinyin or misspelt; whether they are depends on the index. */
export function doubtfulParts(query: ParsedQuery): string[] {
  if (query.mode === 'exact') return []
  const parts = query.clauses.flatMap((clause) =>
    clause.type === 'words' && !clause.not && !clause.field ? squeezeParts(clause.text) : [],
  )
  const doubtful = parts.filter((part) => latin.test(part) || (chinese.test(part) && !isDictionaryWord(part)))
  return parts.length > 6 ? [] : [...new Set(doubtful)].slice(0, maximumParts)
}

/** Halves of a part: one wrong, missing or superfluous character leaves one of them whole. */
export function halvesOf(part: string): [string, string] {
  const middle = Math.ceil(part.length / 2)
  return [part.slice(0, middle), part.slice(middle)]
}

/** What the part may mean, given what the index knows; null when it stands as typed. */
export function correct(part: string, index: IndexKnowledge): Correction | null {
  if (index.known) return null
  if (latin.test(part)) {
    const terms = unique([...dictionaryByPinyin(part), ...index.terms.map(fold)])
    return terms.length > 0 ? { terms: terms.slice(0, maximumTerms), reason: 'pinyin' } : null
  }
  const listed = unique([...dictionaryWords, ...index.terms.map(fold)]).filter((term) => oneEditApart(part, term))
  const terms = listed.length > 0 ? byLikeness(part, listed) : variantsIn(part, index.texts)
  return terms.length > 0 ? { terms: terms.slice(0, maximumTerms), reason: 'spelling' } : null
}

/**
 * True when the words differ by one character replaced, left out or added.
 *
 * @example oneEditApart('留守妇人', '留守妇女') // true
 */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end === 1
}

/**
 * Strings of the texts one edit apart from the part, the most frequent first. Of the same length only from
 * four characters on, and longer ones only with the missing character inside: otherwise chance neighbours
 * (的妇女 for 留妇女) outnumber what was meant.
 */
function variantsIn(part: string, texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  const lengths = [...(part.length > 3 ? [part.length] : []), part.length + 1]
  const [head, tail] = halvesOf(part)
  const consider = (text: string, start: number) => {
    for (const length of lengths) {
      const variant = text.slice(start, start + length)
      if (!/^[\u3400-\u9fff]+$/.test(variant) || !oneEditApart(part, variant)) continue
      const inside = variant[0] === part[0] && variant.at(-1) === part.at(-1)
      if (length === part.length || inside) counts.set(variant, (counts.get(variant) ?? 0) + 1)
    }
  }
  for (const text of texts) {
    const starts = new Set<number>()
    for (let i = text.indexOf(head); i >= 0; i = text.indexOf(head, i + 1)) starts.add(i)
    for (let i = text.indexOf(tail); i >= 0; i = text.indexOf(tail, i + 1)) {
      starts.add(i - head.length).add(i - head.length - 1)
    }
    for (const start of starts) if (start >= 0) consider(text, start)
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])
  const most = best[0]?.[1] ?? 0
  return best.filter(([, count]) => count * 3 >= most).map(([variant]) => variant)
}

let pinyinIndex: Map<string, string[]> | undefined

function dictionaryByPinyin(typed: string): string[] {
  if (!pinyinIndex) {
    pinyinIndex = new Map()
    for (const word of dictionaryWords) {
      const { full, initials } = pinyinOf(word)
      for (const key of new Set([full, full.replaceAll('v', 'u'), initials]))
        pinyinIndex.set(key, [...(pinyinIndex.get(key) ?? []), word])
    }
  }
  return pinyinIndex.get(typed) ?? []
}

/** Same length first, then the order of the dictionary. */
function byLikeness(part: string, terms: readonly string[]): string[] {
  return [...terms].sort((a, b) => Math.abs(a.length - part.length) - Math.abs(b.length - part.length))
}

function squeezeParts(text: string): string[] {
  return partsOf(text)
    .map((part) => squeeze(fold(part)))
    .filter(Boolean)
}

/**
 * What stands between blanks; syllables typed apart are one part when together they are one of our words.
 *
 * @example partsOf('liushou funü 就业') // ['liushoufunü', '就业']
 */
export function partsOf(text: string): string[] {
  const parts = text.split(' ')
  const joined: string[] = []
  for (let i = 0; i < parts.length;) {
    let end = parts.findIndex((part, at) => at >= i && !latin.test(fold(part)))
    end = Math.min(end < 0 ? parts.length : end, i + longestRun)
    while (end > i + 1 && dictionaryByPinyin(fold(parts.slice(i, end).join(''))).length === 0) end--
    end = Math.max(end, i + 1)
    joined.push(parts.slice(i, end).join(''))
    i = end
  }
  return joined
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)]
}
