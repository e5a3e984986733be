/** Whether scores come in a list without ids. */
export const isPlain = (source: readonly unknown[]): boolean =>
  source.length > 0 && source.every((one) => typeof one !== 'object')

/** @throws RangeError on an entry that names no report, and on a report given twice. */
export function eachOnce(entries: readonly { readonly report: string }[]): void {
  const seen = new Set<string>()
  entries.forEach((entry, at) => {
    if (typeof entry?.report !== 'string') throw new RangeError(`entry ${at + 1} names no report`)
    if (seen.has(entry.report)) throw new RangeError(`report ${entry.report} is given twice`)
    seen.add(entry.report)
  })
}

/** The number itself. @throws RangeError where it is no whole number from `least` up. */
export function countOf(value: number, what: string, least = 0): number {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`${what}: not a whole number from ${least} up: ${value}`)
  return value
}

/** The confidence itself. @throws RangeError where it is none. */
export function confidenceOf(value: number): number {
  if (!(value > 0 && value < 1)) throw new RangeError(`not a confidence between 0 and 1: ${value}`)
  return value
}

/** The limit itself. @throws RangeError where it is none; Infinity is one that nothing is over. */
export function limitOf(value: number): number {
  if (!(value >= 0)) throw new RangeError(`not a limit: ${value}`)
  return value
}
