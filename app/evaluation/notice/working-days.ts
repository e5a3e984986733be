/** Days that differ from the ordinary week: true is worked (调休上班), false is off. Keys are 2012-09-29. */
export type Exceptions = Readonly<Record<string, boolean>>

const day = 86_400_000
const at = (date: string) => Date.parse(`${date}T00:00:00Z`)
const write = (time: number) => new Date(time).toISOString().slice(0, 10)

export function isWorkingDay(date: string, exceptions: Exceptions): boolean {
  return exceptions[date] ?? ![0, 6].includes(new Date(at(date)).getUTCDay())
}

/**
 * The n-th working day after a date, which itself does not count: with the calendar of 2012,
 * `workingDayAfter('2012-09-27', 5, …)` is `2012-10-10`: 28, 29 (Saturday, worked), then 8, 9, 10 October.
 */
export function workingDayAfter(date: string, n: number, exceptions: Exceptions): string {
  let time = at(date)
  for (let left = n; left > 0;) {
    time += day
    if (isWorkingDay(write(time), exceptions)) left -= 1
  }
  return write(time)
}

/** What of the ordinary week does not hold from one day to another: days off that are no weekend, and weekends that are worked. */
export function unusualDays(first: string, last: string, exceptions: Exceptions): { off: string[]; worked: string[] } {
  const days = datesBetween(first, last).filter(
    (date) => date in exceptions && exceptions[date] !== isWorkingDay(date, {}),
  )
  return { off: days.filter((date) => !exceptions[date]), worked: days.filter((date) => exceptions[date]) }
}

/** The years that the days from one date to another touch. */
export const yearsBetween = (from: string, to: string): number[] =>
  Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, i) => Number(from.slice(0, 4)) + i)

/** All dates from the first to the last. */
export const datesBetween = (first: string, last: string): string[] =>
  Array.from({ length: (at(last) - at(first)) / day + 1 }, (_, i) => write(at(first) + i * day))
