import { expect, test } from 'vitest'
import { defaultRubric } from '../../../scoring'
import { certificateNumber, parseCertificateNumber } from '../../../app/evaluation/certificates/number'
import { bestCities, rankCities } from '../../../app/evaluation/commendation/organizations'
import { knownHolidays } from '../../../app/evaluation/notice/holidays'
import { calendarForm } from '../../../app/evaluation/notice/schema'
import { noticeStage, recusalFrom } from '../../../app/evaluation/notice/stage'
import { isWorkingDay, workingDayAfter, yearsBetween } from '../../../app/evaluation/notice/working-days'
import { officeWeight, pointsFor } from '../../../app/evaluation/uses/points'

test('working days follow the holidays and the weekend days worked instead', () => {
  expect(workingDayAfter('2012-09-27', 5, knownHolidays)).toBe('2012-10-10')
  expect(workingDayAfter('2012-09-28', 1, knownHolidays)).toBe('2012-09-29') // a Saturday, worked
  expect(workingDayAfter('2012-09-27', 5, {})).toBe('2012-10-04') // the bare week
  expect(
    ['2012-04-01', '2012-04-04', '2012-06-22', '2012-01-29', '2012-12-31'].map((day) =>
      isWorkingDay(day, knownHolidays),
    ),
  ).toEqual([true, false, false, true, true])
  expect(workingDayAfter('2012-12-31', 1, knownHolidays)).toBe('2013-01-04')
  expect([yearsBetween('2012-12-28', '2013-01-09'), yearsBetween('2012-05-01', '2012-05-09')]).toEqual([
    [2012, 2013],
    [2012],
  ])
})

test('a year of holidays is entered a day a line; what is no day is named by its line', () => {
  const read = calendarForm.parse({ year: '2014', days: '2014-01-01 休 元旦\n\n 2014-01-26 班 春节' })
  expect(read.days).toEqual([
    { day: '2014-01-01', working: false, name: '元旦' },
    { day: '2014-01-26', working: true, name: '春节' },
  ])
  const wrong = (days: string) =>
    calendarForm.safeParse({ year: '2014', days }).error?.issues.map(({ message }) => message)
  expect(wrong('2014-02-30 休')).toContain('第 1 行看不懂：2014-02-30 休')
  expect(wrong('2013-01-01 休')).toEqual(['每一行都应是这一年的日期'])
  expect(wrong('2014-01-01 休\n2014-01-01 班')).toEqual(['有一天写了两次'])
})

test('a notice runs to the end of its last day in Beijing', () => {
  const last = new Date('2012-10-10')
  expect([
    noticeStage(last, new Date('2012-10-10T15:59:59Z')),
    noticeStage(last, new Date('2012-10-10T16:00:00Z')),
  ]).toEqual(['open', 'ended'])
})

test('whoever is concerned by an objection may not handle it', () => {
  const handler = { id: 'h', unitId: 'u', name: '王芳' }
  const free = { concernedIds: [], authorId: 'a', unitId: 'v', contributors: [] }
  expect(recusalFrom(handler, free)).toBeNull()
  const barred = [
    { ...free, concernedIds: ['h'] },
    { ...free, authorId: 'h' },
    { ...free, unitId: 'u' },
    { ...free, contributors: ['王芳'] },
  ]
  for (const one of barred) expect(recusalFrom(handler, one)).toMatch(/应由其他人办理/)
})

test('the highest proof counts, and a rubric without the office gives none', () => {
  const weight = officeWeight(defaultRubric)
  expect(weight).toBe('5.00')
  expect([
    pointsFor([], weight),
    pointsFor([{ kind: 'ADOPTION', level: 'COUNTY' }], weight),
    pointsFor(
      [
        { kind: 'ADOPTION', level: 'COUNTY' },
        { kind: 'INSTRUCTION', level: 'PROVINCE' },
      ],
      weight,
    ),
    pointsFor([{ kind: 'PUBLICATION', level: 'PROVINCE' }], weight),
  ]).toEqual(['0.00', '3.00', '5.00', '4.00'])
  const without = { ...defaultRubric, criteria: defaultRubric.criteria.filter(({ by }) => by !== 'office') }
  expect(pointsFor([{ kind: 'REGULATION', level: 'CITY' }], officeWeight(without))).toBe('0.00')
})

test('certificate numbers are written one way and read in many', () => {
  expect(certificateNumber(2012, 1)).toBe('鲁妇调〔2012〕001号')
  for (const typed of ['鲁妇调〔2012〕001号', '鲁妇调[2012]1号', '鲁妇调（2012）００１号', ' 2012 001 ', '2012-001'])
    expect(parseCertificateNumber(typed), typed).toEqual({ year: 2012, number: 1 })
  for (const typed of ['', '001', '鲁妇调〔2012〕号', `2012' OR 1=1`, '2012-1234567'])
    expect(parseCertificateNumber(typed), typed).toBeNull()
})

test('cities are ranked by points, then by hand-in rate; equals at the last place all get it', () => {
  const city = (name: string, first: number, handedIn: number) => ({
    organizationId: name,
    name,
    due: 10,
    handedIn,
    first,
    second: 0,
    third: 1,
  })
  const ranked = rankCities([city('甲', 1, 5), city('乙', 1, 9), city('丙', 2, 1), city('丁', 1, 5)])
  expect(ranked.map(({ name, points }) => [name, points])).toEqual([
    ['丙', 7],
    ['乙', 4],
    ['丁', 4],
    ['甲', 4],
  ])
  expect(bestCities(ranked, 3).map(({ name }) => name)).toEqual(['丙', '乙', '丁', '甲'])
  expect(bestCities(ranked, 2).map(({ name }) => name)).toEqual(['丙', '乙'])
  expect(bestCities(rankCities([{ ...city('戊', 0, 10), third: 0 }]), 1)).toEqual([])
})
