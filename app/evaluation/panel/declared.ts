// What judges declare is in their own words; here the words meet the people and units of the entries.

/** A declaration as it was made. */
export type Declared = {
  seatId: string
  relation: 'RELATIVE' | 'TEACHER_STUDENT' | 'CO_AUTHOR' | 'RECOMMENDER' | 'WORKED_THERE' | 'OTHER' | 'NONE'
  person: string
  unit: string
  note: string
}

/** Who is behind an entry, by name. */
export type EntryNames = { id: string; people: string[]; units: string[] }

const relationNames = {
  RELATIVE: '亲属',
  TEACHER_STUDENT: '师生',
  CO_AUTHOR: '合作者',
  RECOMMENDER: '推荐人',
  WORKED_THERE: '任职单位',
  OTHER: '其他关系',
  NONE: '没有要申报的',
} as const satisfies Record<Declared['relation'], string>

/** The kind of conflict that a relation is, as the rules of a round name it. */
export const kindOfRelation = {
  RELATIVE: 'relative',
  TEACHER_STUDENT: 'teacherStudent',
  CO_AUTHOR: 'coAuthor',
  RECOMMENDER: 'recommender',
  WORKED_THERE: 'sameUnit',
  OTHER: 'other',
  NONE: 'other',
} as const satisfies Record<Declared['relation'], string>

const plain = (text: string) => text.normalize('NFKC').replace(/[\s·•]/g, '')
const nameOfPlace = (unit: string) => plain(unit).replace(/妇联$|妇女联合会$/, '')
const withoutKind = (place: string) => (place.length > 2 ? place.replace(/[省市县区]$/, '') : place)

/**
 * Whether a unit named in passing is this one: 「菏泽市曹县妇联」, 「曹县」 and 「曹县妇女联合会」 are the same,
 * 「妇联」 alone is nobody.
 */
export function namesUnit(written: string, unit: string): boolean {
  const [a, b] = [nameOfPlace(written), nameOfPlace(unit)]
  if (a.length < 2 || b.length < 2) return false
  return a.endsWith(b) || b.endsWith(a) || withoutKind(a) === withoutKind(b)
}

/**
 * Entries that a declaration bars: by the person where one is named (a namesake is barred too, that costs nothing),
 * otherwise by the unit.
 */
export function entriesMeant({ relation, person, unit }: Declared, entries: readonly EntryNames[]): string[] {
  if (relation === 'NONE') return []
  const name = plain(person)
  if (name) return entries.filter(({ people }) => people.some((one) => plain(one) === name)).map(({ id }) => id)
  return entries.filter(({ units }) => units.some((one) => namesUnit(unit, one))).map(({ id }) => id)
}

/** A declaration in one line, for whoever must know why. */
export const declaredText = ({ relation, person, unit, note }: Omit<Declared, 'seatId'>) =>
  [relationNames[relation], person, unit, note].filter(Boolean).join('，')
