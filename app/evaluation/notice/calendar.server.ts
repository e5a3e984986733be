import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { formatDays } from '../../ui/dates'
import { knownHolidays, knownYears } from './holidays'
import { noticeLengths, type CalendarForm } from './schema'
import { unusualDays, workingDayAfter, yearsBetween, type Exceptions } from './working-days'

const write = (date: Date) => date.toISOString().slice(0, 10)

/** What was entered goes before what is built in. */
export async function readCalendar(tx: Pick<Transaction, 'calendarDay'> = db): Promise<{
  exceptions: Exceptions
  years: number[]
  entered: { day: string; working: boolean; name: string }[]
}> {
  const rows = await tx.calendarDay.findMany({
    orderBy: { day: 'asc' },
    select: { day: true, working: true, name: true },
  })
  const entered = rows.map(({ day, ...rest }) => ({ day: write(day), ...rest }))
  const years = [...new Set([...knownYears, ...entered.map(({ day }) => Number(day.slice(0, 4)))])].sort()
  return {
    exceptions: { ...knownHolidays, ...Object.fromEntries(entered.map(({ day, working }) => [day, working])) },
    years,
    entered,
  }
}

/** The n-th working day after a Beijing date. @throws Refusal where the holidays of a year are not known */
export async function countWorkingDays(tx: Transaction, from: string, n: number): Promise<string> {
  const { exceptions, years } = await readCalendar(tx)
  const last = workingDayAfter(from, n, exceptions)
  const unknown = yearsBetween(from, last).filter((year) => !years.includes(year))
  if (unknown.length)
    throw new Refusal(`${unknown.join('、')} 年的放假安排还没有录入，工作日算不准。请先在“工作日历”里录入。`)
  return last
}

/** By which day a notice of so many working days would end that is opened today, for the lengths there may be. */
export async function noticeEnds(today: string): Promise<{ workingDays: number; lastDay: string }[]> {
  const { exceptions, years } = await readCalendar()
  const ends = noticeLengths.map((workingDays) => ({
    workingDays,
    lastDay: workingDayAfter(today, workingDays, exceptions),
  }))
  return ends.filter(({ lastDay }) => yearsBetween(today, lastDay).every((year) => years.includes(year)))
}

/** Holidays and worked weekends between two days, as they are told of a notice; '' where the week is an ordinary one. */
export async function calendarNote(first: Date, last: Date): Promise<string> {
  const { off, worked } = unusualDays(write(first), write(last), (await readCalendar()).exceptions)
  return [off.length && `${formatDays(off)}放假，不计`, worked.length && `${formatDays(worked)}调休上班，计入`]
    .filter(Boolean)
    .join('；')
}

/** Enters the holidays of a year as the State Council announced them; what was entered for that year before is replaced. */
export function enterCalendar(actor: Actor, { year, days }: CalendarForm): Promise<number> {
  return db.$transaction(async (tx: Transaction) => {
    await tx.calendarDay.deleteMany({
      where: { day: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } },
    })
    await tx.calendarDay.createMany({
      data: days.map(({ day, ...rest }) => ({ ...rest, day: new Date(day), enteredById: actor.id })),
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'calendar.enter',
      subjectType: 'Calendar',
      subjectId: String(year),
      detail: { days },
    })
    return days.length
  })
}
