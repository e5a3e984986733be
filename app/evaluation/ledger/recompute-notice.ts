import { knownHolidays } from '../notice/holidays'
import { isoDate } from '../../ui/dates'
import { workingDayAfter } from '../notice/working-days'
import { awardGrades } from '../vocabulary'
import { gradeNames } from '../wording'
import { nameOf, type LedgerAward, type LedgerEntry } from './entries'

/** What came of the awards: the days of the notice counted anew, units and certificates held against what was decided. */
export function noticeFaults(entries: readonly LedgerEntry[]): string[] {
  const faults: string[] = []
  let decided: LedgerAward[] = []
  const units = new Set<string>()
  const certified = new Set<string>()
  for (const entry of entries) {
    const { kind, body, at } = entry
    const told = (text: string) => faults.push(`${nameOf(entry)}${text}`)
    if (kind === 'notice' && body.calendar) {
      const day = (n: number) => workingDayAfter(isoDate(at), n, { ...knownHolidays, ...body.calendar })
      if (day(1) !== body.firstDay || day(body.workingDays) !== body.lastDay)
        told(
          `从次日起 ${body.workingDays} 个工作日，应为 ${day(1)} 至 ${day(body.workingDays)}，记录为 ${body.firstDay} 至 ${body.lastDay}。`,
        )
    }
    if (kind === 'decision') decided = body.awards
    if (kind === 'organization-awards') {
      const most = decided.reduce((sum, [, grade]) => sum + pointsOf(grade), 0)
      if (body.made.reduce((sum, [, , , points]) => sum + points, 0) > most) told('各市积分之和多于奖项所值。')
      for (const [unit] of body.made) units.add(unit)
    }
    if (kind === 'certificates')
      for (const [number, of, award] of body.made) {
        const grade = decided.find(([report]) => report === of)?.[1]
        const due = units.has(of) ? '优秀组织奖' : grade && gradeNames[grade as keyof typeof gradeNames]
        if (award !== due) told(`第 ${number} 号证书：${of} ${due ? `应为${due}` : '没有奖项'}，证书写的是${award}。`)
        if (certified.has(of)) told(`第 ${number} 号证书：${of} 已经有证书。`)
        certified.add(of)
      }
  }
  return faults
}

/** A city's points for one prize: 3, 2 and 1 for the first three grades. */
const pointsOf = (grade: string) => Math.max(0, 3 - awardGrades.indexOf(grade as (typeof awardGrades)[number]))
