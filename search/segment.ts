import jieba from 'nodejieba'
import { dictionaryWords, wordsIn } from './dictionary'
import { afterSqueezed, blanksKept, isWordUnit, squeeze } from './normalize'

let loaded = false

/** Loads the segmenter (about a second, once a process); otherwise the first text pays for it. */
export function loadSegmenter(): void {
  if (loaded) return
  jieba.load()
  for (const word of dictionaryWords) if (/^[^\x00-\xff]{2,}$/.test(word)) jieba.insertWord(word)
  loaded = true
}

/** Function words: in nearly every document, so they neither find nor rank; phrases find them by bigrams. */
const functionWords = new Set('的了在是和与及或而也都就着等于对中上下为以并将被把从到由向这那其之有不地得个')

function isSearchable(token: string): boolean {
  return isWordUnit[token.charCodeAt(0)] === 1 && (token.length > 1 || !functionWords.has(token))
}

/**
 * Tokens a folded text is indexed under: the words, the shorter words inside long ones, and every dictionary
 * term it contains, also where the segmenter cut differently (农村留守妇女 yields 留守妇女 too).
 */
export function indexWords(folded: string): string[] {
  if (folded === '') return []
  loadSegmenter()
  const bare = squeeze(folded)
  const tokens: string[] = []
  for (const word of jieba.cut(bare, true)) {
    if (!isSearchable(word)) continue
    tokens.push(word)
    if (word.length > 2) for (const part of shorterWords(word)) tokens.push(part)
  }
  for (const word of wordsIn(bare)) if (!tokens.includes(word)) tokens.push(word)
  return tokens
}

const shorter = new Map<string, string[]>()

/** Words of two and three characters inside a longer one; remembered, since the same words come again. */
function shorterWords(word: string): string[] {
  let inside = shorter.get(word)
  if (!inside) {
    inside = jieba.cutForSearch(word, true).filter((part) => part.length > 1 && part !== word)
    if (shorter.size >= 200_000) shorter.clear()
    shorter.set(word, inside)
  }
  return inside
}

/** Words of a folded query, in its order, with repetitions. */
export function queryWords(folded: string): string[] {
  loadSegmenter()
  return jieba.cut(squeeze(folded), true).filter(isSearchable)
}

/** Before a pair that only quotation marks or blanks part: “两癌”检查 holds 癌检 like this. */
const parted = '·'

/**
 * Pairs of adjacent letters or digits of a folded text. A character no pair begins with stands alone, so that
 * each character is found as the start of a token. Pairs that come together when the text is squeezed are
 * marked: a phrase is first looked for as it stands.
 */
export function indexBigrams(folded: string): Set<string> {
  const grams = new Set<string>()
  for (let i = 0; i < folded.length; i += unitsAt(folded, i)) {
    if (!isWordUnit[folded.charCodeAt(i)]) continue
    const end = i + unitsAt(folded, i)
    if (isWordUnit[folded.charCodeAt(end)]) {
      grams.add(folded.slice(i, end + unitsAt(folded, end)))
      continue
    }
    const char = folded.slice(i, end)
    grams.add(char)
    const next = afterSqueezed(folded, end)
    if (next > end && isWordUnit[folded.charCodeAt(next)] && blanksKept(folded, end, next) === '') {
      grams.add(parted + char + folded.slice(next, next + unitsAt(folded, next)))
    }
  }
  return grams
}

/** UTF-16 units of the character at an offset: 2 for a surrogate pair. */
function unitsAt(text: string, offset: number): 1 | 2 {
  const code = text.charCodeAt(offset)
  return code >= 0xd800 && code < 0xdc00 && offset + 1 < text.length ? 2 : 1
}

/** Pairs of a folded text as they stand. */
export function pairsOf(folded: string): string[] {
  return [...indexBigrams(folded)].filter((gram) => gram[0] !== parted && [...gram].length === 2)
}

/**
 * What a text must hold to contain a folded phrase: all of these, each in one of its forms. A phrase without
 * pairs asks for its characters as beginnings of tokens.
 * @param loosely pairs parted by quotation marks or blanks count too
 */
export function phraseGrams(phrase: string, loosely: boolean): { anyOf: string[]; asPrefix: boolean }[] {
  const text = loosely ? squeeze(phrase) : phrase
  const pairs = pairsOf(text)
  if (pairs.length > 0) return pairs.map((pair) => ({ anyOf: loosely ? [pair, parted + pair] : [pair], asPrefix: false }))
  const singles = [...indexBigrams(text)].filter((gram) => gram[0] !== parted)
  return singles.map((single) => ({ anyOf: [single], asPrefix: true }))
}

/** The pairs of a phrase as a text holds them when quotation marks or blanks part them. */
export function partedPairs(phrase: string): string[] {
  return pairsOf(phrase).map((pair) => parted + pair)
}

/** True for letters and digits only, at least one. */
export function isPlain(phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    if (isWordUnit[code] !== 1 || (code >= 0xd800 && code < 0xe000)) return false
  }
  return phrase !== ''
}

/** True for one or two letters or digits: the index of pairs alone tells who contains them. */
export function isOnePair(phrase: string): boolean {
  return phrase.length <= 2 && isPlain(phrase)
}

/** Words that tell most of a text, for shortening what is too long to search with. */
export function keywords(text: string, count: number): string[] {
  loadSegmenter()
  return jieba.extract(text, count).map(({ word }) => word)
}
