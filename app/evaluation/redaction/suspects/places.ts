import { levelOfName, levelOfStem, type PlaceLevel } from '../places'
import type { Word } from '../words.server'
import type { Finding } from './index'

/** Names of places that nobody listed. */
export function placeSuspects(_text: string, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (const word of words) {
    const level = levelOfName(word.text) ?? levelOfStem(word.text)
    if (level === 'province') continue
    if (level || word.tag === 'ns') findings.push(place(word.start, word.end, level ?? 'village', '像是地名'))
  }
  return findings
}

const place = (start: number, end: number, level: PlaceLevel, reason: string): Finding => ({
  start,
  end,
  kind: 'place',
  reason,
  pseudonym: (pseudonyms, text) => pseudonyms.place(text, level),
})
