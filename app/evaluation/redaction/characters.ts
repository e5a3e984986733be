import { Converter } from 'opencc-js/t2cn'
import lookalikes from './data/lookalikes.json'

const toSimplified = Converter({ from: 't', to: 'cn' })
const latinOf = new Map<string, string>(Object.entries(lookalikes.latin))
const cache = new Map<string, string>()
const cacheLimit = 20_000

/**
 * One character reduced to the letters and digits that readers see in it: compatibility forms and
 * full width undone (NFKC), lower case, tones stripped, traditional made simplified, Cyrillic and
 * Greek look-alikes made Latin, digits of other scripts made 0–9, circles made 〇. Everything that is neither letter nor digit becomes ''.
 */
export function lettersOf(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const bare = character.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '')
  const folded = [...bare.normalize('NFC').toLowerCase()].map((c) => latinOf.get(c) ?? asciiDigit(c) ?? toSimplified(c))
  const letters = folded.join('').replace(/[^\p{L}\p{N}]/gu, '')
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(character, letters)
  return letters
}

const circles = new Set('○◯⭕◌')
/** Zeros of the scripts whose ten digits stand in a row: Arabic, Persian, Devanagari, Bengali, Thai, Tibetan, Khmer, Mongolian. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0xf20, 0x17e0, 0x1810]

function asciiDigit(character: string): string | undefined {
  if (circles.has(character)) return '〇'
  const code = character.charCodeAt(0)
  const zero = zeros.find((one) => code >= one && code < one + 10)
  return zero === undefined ? undefined : String(code - zero)
}

const digitOf = new Map<string, string>()
const numerals = ['零〇○洞', '一壹弌幺', '二贰两弍', '三叁参弎', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾']
numerals.forEach((row, digit) => [...row].forEach((c) => digitOf.set(c, String(digit))))

/** The digit a normalised character stands for (8, 八, 捌), or undefined. */
export function digitValue(letter: string): string | undefined {
  return /^[0-9]$/.test(letter) ? letter : digitOf.get(letter)
}

export const isHan = (letter: string): boolean => /^\p{Script=Han}/u.test(letter)
