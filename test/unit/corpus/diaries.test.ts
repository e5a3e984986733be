import { describe, expect, test, vi } from 'vitest'
import { isWorkingDay, workingDays } from '../../../prisma/seed/corpus/calendar'
import { activities, type DiaryEntry, findingKinds, methods } from '../../../prisma/seed/corpus/types'
import { medium, mediumEntries, mediumReports, patience } from './corpora'

vi.setConfig(patience)

describe('a diary entry of M', () => {
  test('falls on a working day before the day of the demonstration, in the order of the dates', () => {
    const entries = mediumEntries()
    const wrong = entries.filter(({ authorId, date }, i) => {
      const before = entries[i - 1]
      return (
        !isWorkingDay(date) ||
        date < '2012-03-01' ||
        date > '2012-08-27' ||
        (before?.authorId === authorId && before.date >= date)
      )
    })
    expect(wrong).toEqual([])
  })

  test('has 80 to 600 characters, one to three findings and the codes of the campaign', () => {
    const isOdd = (entry: DiaryEntry) =>
      entry.text.length < 80 ||
      entry.text.length > 600 ||
      /[[\]{}]|undefined|，，|。。/.test(entry.text) ||
      entry.findings.length < 1 ||
      entry.findings.length > 3 ||
      entry.findings.some(({ kind }) => !(kind in findingKinds)) ||
      entry.activities.length === 0 ||
      entry.activities.some((code) => !(code in activities)) ||
      entry.methods.length === 0 ||
      entry.methods.some((code) => !(code in methods)) ||
      entry.aliases.some((alias) => !entry.text.includes(alias))
    expect(mediumEntries().filter(isOdd)).toEqual([])
  })

  test('lies at a contact point of the cadre’s own federation', () => {
    const points = new Map(medium.contactPoints.map((point) => [point.id, point.organizationCode]))
    const authors = new Map(medium.people.map((person) => [person.id, person.organizationCode]))
    const strayed = mediumEntries().filter((entry) => points.get(entry.contactPointId) !== authors.get(entry.authorId))
    expect(strayed).toEqual([])
  })

  test('all twelve activities and all four kinds of findings occur', () => {
    const entries = mediumEntries()
    expect(new Set(entries.flatMap((entry) => entry.activities)).size).toBe(12)
    expect(new Set(entries.flatMap((entry) => entry.findings.map(({ kind }) => kind))).size).toBe(4)
  })
})

describe('a report rests on its author’s diary', () => {
  test('each source was written by the author before the report was finished', () => {
    const entries = new Map(mediumEntries().map((entry) => [entry.id, entry]))
    for (const report of mediumReports()) {
      expect(report.sourceDiaries.length).toBeGreaterThan(0)
      for (const id of report.sourceDiaries) {
        expect(entries.get(id)?.authorId).toBe(report.authorId)
        expect((entries.get(id)?.date ?? '9') < report.finishedOn).toBe(true)
      }
      for (const told of report.cases) {
        expect(entries.get(told.diaryEntryId)?.aliases).toContain(told.alias)
        expect(entries.get(told.diaryEntryId)?.place).toBe(told.place)
      }
    }
  })
})

describe('planted personal data', () => {
  const planted = () => mediumEntries().filter((entry) => entry.planted.length > 0)

  test('about one entry in twenty has some, of all six kinds', () => {
    expect(planted().length / mediumEntries().length).toBeCloseTo(0.05, 1)
    expect(new Set(planted().flatMap((entry) => entry.planted.map(({ kind }) => kind))).size).toBe(6)
  })

  test('stands where the flag says', () => {
    for (const { text, planted: pieces } of planted()) {
      for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
    }
  })

  test('no ID number is one that could have been issued', () => {
    const numbers = planted().flatMap((e) => e.planted.filter(({ kind }) => kind === 'id-number').map((p) => p.text))
    expect(numbers.length).toBeGreaterThan(10)
    for (const number of numbers) {
      expect(number).toMatch(/^99\d{16}$/)
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
      const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
      expect(number[17]).not.toBe('10X98765432'[sum % 11])
    }
  })

  test('entries without a flag hold no long number', () => {
    const clean = mediumEntries().filter((entry) => entry.planted.length === 0)
    expect(clean.filter(({ text }) => /\d{7,}/.test(text))).toEqual([])
  })
})

test('the calendar of 2012 knows the holidays and the weekends worked instead', () => {
  expect(workingDays('2012-04-26', '2012-05-03')).toEqual([
    '2012-04-26',
    '2012-04-27',
    '2012-04-28',
    '2012-05-02',
    '2012-05-03',
  ])
  expect(workingDays('2012-09-28', '2012-10-08')).toEqual(['2012-09-28', '2012-09-29', '2012-10-08'])
})
