/** The marks that have been given; an empty field is not a zero. */
export const withoutBlankMarks = (marks: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(marks).filter(([, value]) => value.trim() !== ''))
