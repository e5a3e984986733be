import type { Writer } from './plan'
import { titles } from './titles'
import type { Person, Size } from './types'

const entriesPerCadre: Record<Size, number> = { S: 10, M: 16, L: 40 }

/** Every cadre keeps a diary. */
export function diarists(size: Size, people: readonly Person[]): Writer[] {
  const seen = new Map<string, number>()
  return people
    .filter((person) => person.kind === 'cadre')
    .map((author, index) => {
      const nth = seen.get(author.organizationCode) ?? 0
      seen.set(author.organizationCode, nth + 1)
      return { author, index, nth, entries: entriesPerCadre[size] }
    })
}

/** Every cadre writes a report, but in S only those of the thirty titles. */
export function reporters(size: Size, people: readonly Person[]): Writer[] {
  const all = diarists(size, people)
  if (size !== 'S') return all
  const named = new Set(titles.map((title) => title.division_code))
  return all.filter(({ author, nth }) => nth === 0 && named.has(author.organizationCode))
}
