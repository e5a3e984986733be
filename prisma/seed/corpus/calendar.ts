/** Public holidays of 2012 that fall into the campaign, and the weekend days worked instead. */
const holidays = new Set([
  '2012-04-02',
  '2012-04-03',
  '2012-04-04',
  '2012-04-30',
  '2012-05-01',
  '2012-06-22',
  '2012-10-01',
  '2012-10-02',
  '2012-10-03',
  '2012-10-04',
  '2012-10-05',
])
const workedWeekends = new Set(['2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'])

const isOff = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 || holidays.has(day)
}

const dayOfYear = (i: number) => new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10)
const year = Array.from({ length: 366 }, (_, i) => dayOfYear(i))
const worked = year.filter((day) => workedWeekends.has(day) || !isOff(day))
const known = new Set(worked)

/** Working days of 2012 (`YYYY-MM-DD`) from `from` to `to`, both included. */
export const workingDays = (from: string, to: string) => worked.filter((day) => day >= from && day <= to)
export const isWorkingDay = (day: string) => known.has(day)

/** 「4月」 of `2012-04-17`. */
export const monthName = (day: string) => `${Number(day.slice(5, 7))}月`
/** 「4月17日」 of `2012-04-17`. */
export const dayName = (day: string) => `${monthName(day)}${Number(day.slice(8))}日`
