import { describe, expect, test, vi } from 'vitest'
import { criteria, type Criterion, type JudgeBehaviour, type Score } from '../../../prisma/seed/corpus/types'
import { groupBy, medium, mediumReports, patience } from './corpora'

vi.setConfig(patience)

const scores = [...medium.scores()]
const people = new Map(medium.people.map((person) => [person.id, person]))
const reports = new Map(mediumReports().map((report) => [report.id, report]))
const behaviourOf = (score: Score) => people.get(score.judgeId)?.judge?.behaviour
const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
const totals = (behaviour: JudgeBehaviour) => scores.filter((s) => behaviourOf(s) === behaviour).map((s) => s.total)
const spread = (numbers: number[]) => Math.sqrt(mean(numbers.map((n) => (n - mean(numbers)) ** 2)))

describe('the scores of M', () => {
  test('each report has five judges, none from the author’s federation', () => {
    const byReport = groupBy(scores, (score) => score.reportId)
    expect(byReport.size).toBe(600)
    for (const [id, five] of byReport) {
      expect(new Set(five.map(({ judgeId }) => judgeId)).size).toBe(5)
      for (const { judgeId } of five) {
        expect(people.get(judgeId)?.organizationCode).not.toBe(reports.get(id)?.organizationCode)
      }
    }
  })

  test('the load is even', () => {
    const loads = [...groupBy(scores, (score) => score.judgeId).values()].map((own) => own.length)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(3)
  })

  test('marks are whole, within their criteria, and add up; opinions are long enough', () => {
    for (const { marks, total, opinion } of scores) {
      for (const name of Object.keys(criteria) as Criterion[]) {
        expect(Number.isInteger(marks[name]) && marks[name] >= 0 && marks[name] <= criteria[name]).toBe(true)
      }
      expect(Object.values(marks).reduce((a, b) => a + b, 0)).toBe(total)
      expect(opinion.length).toBeGreaterThanOrEqual(30)
    }
  })
})

describe('the planted behaviours show', () => {
  test('severe judges score lower and lenient ones higher than fair ones', () => {
    expect(mean(totals('severe'))).toBeLessThan(mean(totals('fair')) - 8)
    expect(mean(totals('lenient'))).toBeGreaterThan(mean(totals('fair')) + 6)
  })

  test('flat judges hardly vary, narrow ones little', () => {
    expect(spread(totals('flat'))).toBeLessThan(2)
    expect(spread(totals('narrow'))).toBeLessThan(0.6 * spread(totals('fair')))
  })

  test('random judges do not follow the quality, fair ones do', () => {
    const follows = (behaviour: JudgeBehaviour) => {
      const own = scores.filter((score) => behaviourOf(score) === behaviour)
      const truth = own.map((s) => mean(Object.values(reports.get(s.reportId)?.quality ?? {})))
      const given = own.map((s) => s.total)
      const products = own.map((_, i) => ((truth[i] ?? 0) - mean(truth)) * ((given[i] ?? 0) - mean(given)))
      return mean(products) / (spread(truth) * spread(given))
    }
    expect(follows('fair')).toBeGreaterThan(0.9)
    expect(Math.abs(follows('random'))).toBeLessThan(0.2)
  })
})

test('the picks are good reports, dealt to the three columns', () => {
  const picks = [...medium.picks()]
  expect(picks).toHaveLength(60)
  expect(new Set(picks.map(({ column }) => column)).size).toBe(3)
  const quality = (id: string) => mean(Object.values(reports.get(id)?.quality ?? {}))
  expect(Math.min(...picks.map(({ reportId }) => quality(reportId)))).toBeGreaterThan(
    mean([...reports.keys()].map(quality)),
  )
})
