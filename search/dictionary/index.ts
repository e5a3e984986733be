import { fold } from '../normalize'
import { synonymTerms } from '../synonyms'
import places from './places.json'
import terms from './terms.json'

/** Place names of Shandong: the divisions of 2012, those of today, towns and streets, short forms. */
export const placeNames: readonly string[] = unique([
  places.province,
  ...places.cities.flatMap((city) => [city.name, city.short, ...city.counties]),
  ...places.countiesToday,
  ...places.towns,
])

/** Terms of the federations' work. */
export const workTerms: readonly string[] = unique(terms)

/** All words of ours, folded: terms, their synonyms, places. */
export const dictionaryWords: readonly string[] = unique([...workTerms, ...synonymTerms, ...placeNames]).map(fold)

const words = new Set(dictionaryWords)

/** True for a word every text is indexed under that holds it. */
export function isDictionaryWord(folded: string): boolean {
  return words.has(folded)
}

const byStart = new Map<number, string[]>()
/** 1 for a character one of our words begins with: most begin none. */
const begins = new Uint8Array(65536)
for (const word of dictionaryWords) {
  if (word.length < 2) continue
  const key = word.charCodeAt(0) * 65536 + word.charCodeAt(1)
  begins[word.charCodeAt(0)] = 1
  byStart.set(
    key,
    [...(byStart.get(key) ?? []), word].sort((a, b) => b.length - a.length),
  )
}

/** Our words that start at an offset of a folded text, longest first. */
export function wordsAt(folded: string, offset: number): string[] {
  const key = folded.charCodeAt(offset) * 65536 + folded.charCodeAt(offset + 1)
  return byStart.get(key)?.filter((word) => folded.startsWith(word, offset)) ?? []
}

/** Every one of our words in a folded text, overlapping ones too; each word once. */
export function wordsIn(folded: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < folded.length; i++) {
    if (begins[folded.charCodeAt(i)] === 0) continue
    const candidates = byStart.get(folded.charCodeAt(i) * 65536 + folded.charCodeAt(i + 1))
    if (candidates) for (const word of candidates) if (folded.startsWith(word, i)) found.add(word)
  }
  return found
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}
