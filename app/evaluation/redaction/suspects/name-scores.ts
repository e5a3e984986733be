import characters from '../data/name-characters.json'

/** Log-odds tables: how much more often a character stands there in a name than in ordinary text. */
function readTable(rows: Record<string, string>, otherwise: number): (character: string) => number {
  const scores = new Map<string, number>()
  for (const [score, row] of Object.entries(rows)) for (const c of row) scores.set(c, Number(score))
  return (character) => scores.get(character) ?? otherwise
}

export const surnameScore = readTable(characters.surname, 2)
const middleScore = readTable(characters.middle, 1)
const lastScore = readTable(characters.last, 1)
/** For the characters of transliterated names: 斯, 尔, 克; far below 0 for others. */
const foreignScore = readTable(characters.foreign, -6)

/** How much a surname and a given name of one or two characters look like a name (natural log-odds). */
export function nameScore(surname: string, given: string): number {
  const first = given.charAt(0)
  const family = surname.length === 2 ? 8 : surnameScore(surname)
  if (given.length === 1) return family + (middleScore(first) + lastScore(first)) / 2
  return family + middleScore(first) + lastScore(given.charAt(1))
}

/** How much a word on average looks spelled out of a foreign language. */
export const meanScore = (word: string): number => [...word].reduce((sum, c) => sum + foreignScore(c), 0) / word.length
