import { expect, test } from 'vitest'
import { defaultRubric } from '../../../scoring'
import { computeOpening } from '../../../app/evaluation/opening/compute'
import { chanceText } from '../../../app/evaluation/opening/words'
import type { OpeningInputs } from '../../../app/evaluation/opening/inputs'
import { roundSettings } from '../../../app/evaluation/schema'

const marks = (share: number, changes: Record<string, number> = {}) => ({
  ...Object.fromEntries(
    defaultRubric.criteria
      .filter(({ by }) => by !== 'office')
      .map(({ id, weight }) => [id, Math.round(Number(weight) * share)]),
  ),
  ...changes,
})
const total = (given: Record<string, number>) =>
  Object.values(given)
    .reduce((sum, mark) => sum + mark, 0)
    .toFixed(2)

function inputs(scores: Record<string, number[]>, settings = {}, authors: Record<string, string> = {}): OpeningInputs {
  return {
    format: 1,
    rubric: defaultRubric,
    seed: 7,
    draws: [],
    authors,
    round: { id: 'r', name: '评选', judgesPerReport: 3, aggregation: 'MEAN', settings: roundSettings.parse(settings) },
    sheets: Object.entries(scores).flatMap(([report, shares]) =>
      shares.map((share, at) => ({ report, judge: String(at + 1), total: total(marks(share)), marks: marks(share) })),
    ),
  }
}

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const ten = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [`R${at}`, [0.95 - at * 0.04, 0.9 - at * 0.05, 0.85 - at * 0.03]]),
)
const half = { ratios: { FIRST: '10', SECOND: '20', THIRD: '20', EXCELLENT: '0' } }

test('the result follows from the inputs alone, which it does not change', () => {
  const given = freeze(inputs(ten, half))
  const [once, again] = [computeOpening(given), computeOpening(JSON.parse(JSON.stringify(given)))]
  expect(again).toEqual(once)
  expect(once.reports.map(({ report }) => report)).toEqual(Object.keys(ten))
  expect(once.reports.map(({ award }) => award)).toEqual([1, 2, 2, 3, 3, 0, 0, 0, 0, 0])
  expect([once.quota, once.full]).toEqual([[1, 2, 2, 0], '95.00'])
})

test('equals are parted by the declared means, in order', () => {
  const given = inputs({ A: [0.8, 0.8, 0.8], B: [0.8, 0.8, 0.8] })
  given.sheets = given.sheets.map((sheet) => {
    const own = sheet.report === 'B' ? marks(0.8, { analysis: 21, situation: 19 }) : marks(0.8)
    return { ...sheet, marks: own, total: total(own) }
  })
  expect(computeOpening(given).reports.map(({ report, rank, score }) => [report, rank, score])).toEqual([
    ['B', 1, '76.00'],
    ['A', 2, '76.00'],
  ])
  const off = { ...given, round: { ...given.round, settings: roundSettings.parse({ tieRule: [] }) } }
  expect(computeOpening(off).reports.map(({ rank }) => rank)).toEqual([1, 1])
})

test('a result grows with its reports, also where a quick round leaves nearly all of them equal', () => {
  const perReport = (reports: number) => {
    const scores = Object.fromEntries(Array.from({ length: reports }, (_, at) => [`R${1e5 + at}`, [0.8, 0.7, 0.9]]))
    return JSON.stringify(computeOpening(inputs(scores, { tieRule: [] })).reports).length / reports
  }
  expect(perReport(400)).toBeLessThan(perReport(40) * 1.1)
})

test('one author keeps the highest award and the gap is filled by rank', () => {
  const { reports, passedOver } = computeOpening(inputs(ten, half, { R0: 'x', R1: 'x', R2: 'y' }))
  expect([reports.map(({ award }) => award), passedOver]).toEqual([[1, 0, 2, 2, 3, 3, 0, 0, 0, 0], ['R1']])
})

test('a harsh judge shows as one, and nothing is ever NaN', () => {
  const harsh = Object.fromEntries(Object.entries(ten).map(([report, [a, b]]) => [report, [a!, b!, b! - 0.2]]))
  const { judges } = computeOpening(inputs(harsh, half))
  expect(judges[0]!.judge).toBe('3')
  expect(judges[0]!.effect).toBeLessThan(-5)
  const cases: Record<string, number[]>[] = [{ A: [0.8] }, { A: [0.8, 0.8], B: [0.8, 0.8] }, { A: [0.5], B: [0.6] }]
  for (const one of cases) expect(JSON.stringify(computeOpening(inputs(one)))).not.toMatch(/NaN|Infinity/)
})

test('shares in percent are taken exactly: 2.5 % of 40 is one place', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`R${at}`, [0.9 - at / 100, 0.88 - at / 100]]))
  const { quota } = computeOpening(
    inputs(many, { ratios: { FIRST: '2.5', SECOND: '0', THIRD: '97.5', EXCELLENT: '0' }, tieRule: [] }),
  )
  expect(quota).toEqual([1, 0, 39, 0])
})

test('a chance is certain only where every draw says so', () => {
  expect([null, 0, 0.0004, 0.236, 0.9996, 1].map(chanceText)).toEqual(['—', '0%', '<1%', '24%', '>99%', '100%'])
})
