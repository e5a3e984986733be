/** Outside any name; then the beginning and the rest of a person's, a place's and an organisation's name. */
export const labelCount = 7

export type NameKind = 'person' | 'place' | 'organization'
const kinds: NameKind[] = ['person', 'place', 'organization']

export const kindOf = (label: number): NameKind | undefined => kinds[(label - 1) >> 1]
export const isRest = (label: number): boolean => label > 0 && label % 2 === 0

/** The rest of a name follows only its beginning or rest. */
export const mayFollow = (before: number, label: number): boolean =>
  !isRest(label) || before === label || before === label - 1
