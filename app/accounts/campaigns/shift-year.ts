/**
 * The same day of another year, as UTC midnight; the last day of February stays the last:
 * 2012-02-29 → 2013-02-28 → 2016-02-29.
 */
export function shiftDay(day: Date, years: number): Date {
  const [year, month, date] = [day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()]
  const lastOf = (ofYear: number) => new Date(Date.UTC(ofYear, month + 1, 0)).getUTCDate()
  const isLast = date === lastOf(day.getUTCFullYear())
  return new Date(Date.UTC(year, month, month === 1 && isLast ? lastOf(year) : Math.min(date, lastOf(year))))
}

/** The same moment of the year in another year; Beijing's calendar decides the day. */
export function shiftMoment(moment: Date, years: number): Date {
  const beijing = 8 * 3_600_000
  const local = moment.getTime() + beijing
  const timeOfDay = ((local % 86_400_000) + 86_400_000) % 86_400_000
  return new Date(shiftDay(new Date(local - timeOfDay), years).getTime() + timeOfDay - beijing)
}
