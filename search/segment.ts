import jieba from 'nodejieba'
import { dictionaryWords, wordsIn } from './dictionary'
import { isWordUnit, squeeze } from './normalize'

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

/** Words that tell most of a text, for shortening what is too long to search with. */
export function keywords(text: string, count: number): string[] {
  loadSegmenter()
  return jieba.extract(text, count).map(({ word }) => word)
}
