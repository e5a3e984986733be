import { Converter } from 'opencc-js/t2cn'
import lookalikes from './data/lookalikes.json'

const toSimplified = Converter({ from: 't', to: 'cn' })
const latinOf = new Map<string, string>(Object.entries(lookalikes.latin))
const cache = new Map<string, string>()
const cacheLimit = 20_000

/**
 * One character reduced to the letters and digits that readers see in it: compatibility forms and
 * full width undone (NFKC), lower case, tones stripped, traditional made simplified, Cyrillic and
 * Greek look-alikes made Latin. Everything that is neither letter nor digit becomes ''.
 */
export function lettersOf(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const bare = character.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '')
  const folded = [...bare.normalize('NFC').toLowerCase()].map((c) => latinOf.get(c) ?? toSimplified(c))
  const letters = folded.join('').replace(/[^\p{L}\p{N}]/gu, '')
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(character, letters)
  return letters
}

const digitOf = new Map<string, string>()
const numerals = [
  '零〇○洞',
  '一壹弌幺',
  '二贰两弍',
  '三叁参弎',
  '四肆',
  '五伍',
  '六陆',
  '七柒拐',
  '八捌',
  '九玖勾',
]
numerals.forEach((row, digit) => [...row].forEach((c) => digitOf.set(c, String(digit))))

/** The digit a normalised character stands for (8, 八, 捌), or undefined. */
export function digitValue(letter: string): string | undefined {
  return /^[0-9]$/.test(letter) ? letter : digitOf.get(letter)
}

export const isLatin = (letter: string): boolean => /^[a-z]/.test(letter)
export const isHan = (letter: string): boolean => /^\p{Script=Han}/u.test(letter)
