import { surnameLength } from '../surnames'
import type { Word } from '../words.server'
import type { Finding } from './index'

/** Names of people that nobody listed. */
export function personSuspects(_text: string, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (const word of words) {
    const isName = word.tag.startsWith('nr') && word.text.length >= 2
    const looksLikeName = word.tag === 'x' && /^\p{Script=Han}{2,3}$/u.test(word.text) && surnameLength(word.text) > 0
    if (isName || looksLikeName) findings.push(person(word.start, word.end, '像是人名'))
  }
  return findings
}

const person = (start: number, end: number, reason: string): Finding => ({
  start,
  end,
  kind: 'person',
  reason,
  pseudonym: (pseudonyms, text) => pseudonyms.person(text),
})
