/** Means that may decide between reports of equal score, in the order the round sets. */
export const tieBreakers = ['mean', 'analysis', 'advice'] as const

/** From the highest down. */
export const awardGrades = ['FIRST', 'SECOND', 'THIRD', 'EXCELLENT'] as const
export type AwardGrade = (typeof awardGrades)[number]

/** Relations that keep a judge from a report; her own entry always does. */
export const conflictKinds = [
  'sameUnit',
  'sameCounty',
  'coAuthor',
  'recommender',
  'relative',
  'teacherStudent',
  'other',
] as const
export const stages = ['first', 'second', 'final'] as const
