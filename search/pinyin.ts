import { pinyin } from 'pinyin-pro'
import { fold } from './normalize'

const known = new Map<string, string>()

/** Most usual reading of one character, without tone; letters and digits stand for themselves. */
function reading(char: string): string {
  const cached = known.get(char)
  if (cached !== undefined) return cached
  const read = /[\u3400-\u9fff]/.test(char)
    ? (pinyin(char, { toneType: 'none', type: 'array', v: true })[0] ?? '')
    : /[a-z0-9]/.test(char)
      ? char
      : ''
  known.set(char, read)
  return read
}

/**
 * Full pinyin and initials of a text, without blanks. Characters are read one by one: quick, and what a
 * person types who does not think of rare readings.
 *
 * @example pinyinOf('留守妇女') // { full: 'liushoufunv', initials: 'lsfn' }
 */
export function pinyinOf(text: string): { full: string; initials: string } {
  const readings = [...fold(text)].map(reading)
  return { full: readings.join(''), initials: readings.map((syllable) => syllable[0] ?? '').join('') }
}
