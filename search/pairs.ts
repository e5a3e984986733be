import { afterSqueezed, blanksKept, isSqueezed, isWordUnit, squeeze } from './normalize'

// Phrases are found by pairs of adjacent characters, punctuation and blanks included: a text that contains a
// phrase holds all its pairs, and a phrase of two characters is its pair.

/** Before a pair that only quotation marks or blanks part: “两癌”检查 holds 癌检 like this. */
const parted = '\ue000'
/** A blank inside a pair, where tokens are written between blanks. */
const blank = '\ue001'

/**
 * Pairs of a folded text, line by line. The last character of a line stands alone, so that each character is
 * found as the start of a token. Pairs that come together when the text is squeezed are marked: a phrase is
 * first looked for as it stands.
 */
export function textPairs(folded: string): Set<string> {
  const pairs = new Set<string>()
  for (const line of folded.split(/[\n\u0001]/)) {
    const written = line.replace(/[ \t]/g, blank)
    for (let i = 0, end = 0; i < line.length; i = end) {
      end = i + unitsAt(line, i)
      pairs.add(written.slice(i, end + (end < line.length ? unitsAt(line, end) : 0)))
      if (isSqueezed(line.charCodeAt(end)) && !isSqueezed(line.charCodeAt(i))) addParted(pairs, line, i, end)
    }
  }
  return pairs
}

/** Pairs across the quotation marks and blanks that begin at `from`, as they come together without them. */
function addParted(pairs: Set<string>, line: string, start: number, from: number): void {
  const to = afterSqueezed(line, from)
  if (to === line.length) return
  const kept = blanksKept(line, from, to)
  if (kept.length === to - from) return
  for (const pair of pairsOf(line.slice(start, from) + kept + line.slice(to, to + unitsAt(line, to))))
    pairs.add(parted + pair)
}

/** Pairs of one line as they stand. */
function pairsOf(line: string): string[] {
  const characters = [...line.replace(/[ \t]/g, blank)]
  return [...new Set(characters.slice(1).map((character, i) => characters[i]! + character))]
}

/** Pairs of letters and digits, for ranking. */
export function wordPairs(folded: string): string[] {
  return pairsOf(folded).filter((pair) =>
    [...pair].every((character) => isWordUnit[character.charCodeAt(0)] && character !== blank),
  )
}

/** What a text holds that contains a phrase: for each pair one of the tokens; a single character begins one. */
export interface PhraseTokens {
  allOf: string[][]
  /** Set for a phrase of one character. */
  beginning?: string
}

/** What a text must hold to contain a folded phrase as it stands. */
export function strictTokens(phrase: string): PhraseTokens {
  const pairs = pairsOf(phrase)
  return pairs.length > 0 ? { allOf: pairs.map((pair) => [pair]) } : { allOf: [], beginning: phrase }
}

/** What a text must hold to contain a phrase once both are squeezed; null when that leaves less than a pair. */
export function looseTokens(phrase: string): PhraseTokens | null {
  const pairs = pairsOf(squeeze(phrase))
  return pairs.length > 0 ? { allOf: pairs.map((pair) => [pair, parted + pair]) } : null
}

/** Of these one at least stands in a text that contains the phrase loosely and not as it stands. */
export function partedTokens(phrase: string): string[] {
  return pairsOf(squeeze(phrase)).map((pair) => parted + pair)
}

/** True when its tokens alone tell whether a text contains the phrase. */
export function isOnePair(phrase: string): boolean {
  return [...phrase].length <= 2
}

/** UTF-16 units of the character at an offset: 2 for a surrogate pair. */
function unitsAt(text: string, offset: number): 1 | 2 {
  const code = text.charCodeAt(offset)
  return code >= 0xd800 && code < 0xdc00 && offset + 1 < text.length ? 2 : 1
}
