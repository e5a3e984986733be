import type { Entity } from './alias'
import { lettersOf } from './characters'
import type { Match, Surroundings } from './match'
import { isOrdinaryStart, surnameOf } from './surnames'
import type { Identities } from './types'

/** The beginning of a name whose rest somebody has blanked: 王, 王秀. */
export interface Head {
  text: string
  entity: Entity
}

/** Heads of all known people, longest first. */
export function headsOf({ people = [] }: Identities): Head[] {
  const heads = people.flatMap((person): Head[] => {
    const known = typeof person === 'string' ? person : person.name
    const name = [...known].map(lettersOf).join('')
    if (name.length < 2) return []
    const entity: Entity = {
      kind: 'person',
      source: `人员 ${known}`,
      pseudonym: (pseudonyms) => pseudonyms.person(known),
    }
    const surname = surnameOf(name)
    return name.length > surname.length + 1
      ? [
          { text: name.slice(0, surname.length + 1), entity },
          { text: surname, entity },
        ]
      : [{ text: surname, entity }]
  })
  return heads.sort((a, b) => b.text.length - a.text.length)
}

const stars = String.raw`(?:\\?[*＊]){1,4}`
const shapes = String.raw`[×✕✖□■◇◆△▲●▢_＿]{1,3}`
const questions = String.raw`[?？]{2,3}`
const blanks = new RegExp(String.raw`^[ 　\u200b]?某?(?:${stars}|${shapes}|${questions})`)

const leads = /[与同由据和向对跟给请找让是为，。：；、（(“]/

/** 王**, 王□□, 王秀×: a head where a word begins, with blanks behind it that are no Markdown. */
export function findBlanked(heads: readonly Head[], { text, isWordEdge }: Surroundings): Match[] {
  const found: Match[] = []
  for (const { text: head, entity } of heads) {
    for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
      const blank = blanks.exec(text.slice(start + head.length, start + head.length + 10))?.[0]
      const end = start + head.length + (blank?.length ?? 0)
      if (
        !blank ||
        !(head.length > 2 || isWordEdge(start) || leads.test(text.charAt(start - 1))) ||
        isEmphasis(blank, text, start, end)
      )
        continue
      found.push({ start, end, alias: { text: head, manner: 'blanked', entity } })
    }
  }
  return found
}

/** Whether the stars close emphasis that was opened before: **水平高**. */
function isEmphasis(blank: string, text: string, start: number, end: number): boolean {
  if (!/^\*+$/.test(blank) || !isOrdinaryStart(text.charAt(start))) return false
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const rest = /^[^\n]*/.exec(text.slice(end))?.[0] ?? ''
  const before = line.split(blank).length - 1
  const after = rest.split(blank).length - 1
  return before % 2 === 1 || after % 2 === 1
}
