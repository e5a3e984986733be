import type { PlaceLevel } from '../places'
import type { Pseudonyms } from '../pseudonyms'
import type { SuspectKind } from '../types'

/** A suspicious span before it gets its pseudonym. */
export interface Finding {
  start: number
  end: number
  kind: SuspectKind
  reason: string
  /** What every county has, or a name hidden already. */
  slight?: boolean
  /** Asked only when the finding is kept, so that pseudonyms are given in reading order. */
  pseudonym(pseudonyms: Pseudonyms, text: string): string
}

export const person = (start: number, end: number, reason: string): Finding => ({
  start,
  end,
  kind: 'person',
  reason,
  pseudonym: (pseudonyms, name) => pseudonyms.person(name),
})

export const place = (start: number, end: number, level: PlaceLevel, reason: string): Finding => ({
  start,
  end,
  kind: 'place',
  reason,
  pseudonym: (pseudonyms, name) => pseudonyms.place(name, level),
})

export const organization = (start: number, end: number): Finding => ({
  start,
  end,
  kind: 'organization',
  reason: '像是单位或机构名称',
  pseudonym: (pseudonyms, name) => pseudonyms.organization(name),
})
