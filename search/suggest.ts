import { placeNames, workTerms } from './dictionary'
import type { Suggestion } from './engine'
import { clean, fold } from './normalize'
import { pinyinOf } from './pinyin'

interface Entry extends Suggestion {
  folded: string
  full: string
  initials: string
}

let dictionary: Entry[] | undefined

/** What was typed, as beginnings are stored. */
export function typedBeginning(text: string): string {
  return fold(clean(text)).trim().slice(0, 40)
}

/** Terms and places are public knowledge; what documents offer comes between the best of them and the rest. */
export function mergeSuggestions(typed: string, stored: readonly Suggestion[], limit: number): Suggestion[] {
  const known = fromDictionary(typed)
  const seen = new Set<string>()
  return [...known.slice(0, Math.ceil(limit / 2)), ...stored, ...known]
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, limit)
}

/** How many suggestions a query asks for. */
export function suggestionLimit(limit = 10): number {
  return Math.min(50, Math.max(1, Math.floor(limit)))
}

function fromDictionary(typed: string): Suggestion[] {
  dictionary ??= [...workTerms.map((text) => entry(text, 'term')), ...placeNames.map((text) => entry(text, 'place'))]
  const latin = /^[a-z]+$/.test(typed)
  return dictionary
    .map((each) => ({ each, rank: rankEntry(each, typed, latin) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.each.text.length - b.each.text.length)
    .map(({ each: { text, kind } }) => ({ text, kind }))
}

/** 0 begins with it, 1 is it in pinyin, 2 begins with it in pinyin, 3 contains it, 4 nothing of these. */
function rankEntry({ folded, full, initials }: Entry, typed: string, latin: boolean): number {
  if (folded.startsWith(typed)) return 0
  if (latin && (initials === typed || full === typed)) return 1
  if (latin && (initials.startsWith(typed) || full.startsWith(typed))) return 2
  return !latin && typed.length > 1 && folded.includes(typed) ? 3 : 4
}

function entry(text: string, kind: 'term' | 'place'): Entry {
  return { text, kind, folded: fold(text), ...pinyinOf(text) }
}
