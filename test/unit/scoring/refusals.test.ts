import { expect, test } from 'vitest'
import {
  disagreement,
  intraclassCorrelation,
  outlyingScores,
  proposeAwards,
  rank,
  type AwardRules,
  type Candidate,
  type RankingOptions,
  type Score,
  totalScore,
} from '../../../scoring'

const table: readonly Score[] = [80, 70, 75, 60, 65, 72, 70, 71, 69].map((score, at) => ({
  report: `r${Math.floor(at / 3)}`,
  judge: `j${at % 3}`,
  score,
}))

test.each<[string, readonly Candidate[], RegExp]>([
  [
    'a report twice',
    [
      { report: 'a', score: 90 },
      { report: 'a', score: 80 },
    ],
    /^report a is given twice$/,
  ],
  ['a score that is none', [{ report: 'a', score: NaN }], /^not a decimal number: NaN$/],
  ['a ranked score that is none', [{ report: 'a', score: Infinity, rank: 1 }], /^not a decimal number: Infinity$/],
  ['a rank that is none', [{ report: 'a', score: 90, rank: NaN }], /^rank of a: not a whole number from 1 up: NaN$/],
  ['an entry without a report', [{ score: 90 } as Candidate], /^entry 1 names no report$/],
  ['nothing for an entry', [null as unknown as Candidate], /^entry 1 names no report$/],
])('neither awards nor ranks are made of %s', (_what, candidates, message) => {
  expect(() => proposeAwards(candidates)).toThrow(message)
  if (candidates[0]?.rank === undefined) expect(() => rank(candidates)).toThrow(message)
})

test.each([[[NaN, 1]], [[1, Infinity]], [[1, 'x']], [[1, null]]])('plain scores %j are refused', (scores) => {
  for (const work of [rank, proposeAwards]) expect(() => work(scores as number[])).toThrow(RangeError)
})

test.each<AwardRules>([
  { quota: [-1] },
  { quota: [1.5] },
  { quota: [NaN] },
  { quota: [Infinity] },
  { ratios: ['-0.5'] },
  { ratios: [NaN] },
  { entries: NaN },
  { quota: [2], minimumScores: [NaN] },
])('awards are not proposed under %o', (rules) => {
  expect(() => proposeAwards({ a: 90, b: 80 }, rules)).toThrow(RangeError)
})

test.each<RankingOptions>([
  { draws: 0 },
  { draws: 2.5 },
  { draws: NaN },
  { confidence: 1 },
  { confidence: NaN },
  { places: NaN },
  { places: -1 },
  { places: [1, 0.5] },
  { decimals: NaN },
  { tieBreakers: [{ r0: NaN }] },
])('a ranking is not simulated with %o', (options) => {
  expect(() => rank(table, options)).toThrow(RangeError)
})

test.each([NaN, -1])('the limit %d is none', (limit) => {
  expect(() => disagreement(table, { spread: limit })).toThrow(RangeError)
  expect(() => disagreement(table, { sd: limit })).toThrow(RangeError)
  expect(() => outlyingScores(table, { limit })).toThrow(RangeError)
  expect(disagreement(table, { spread: Infinity, sd: Infinity }).r0).toMatchObject({ over: [] })
})

test.each([NaN, 0, 1, 2])('the confidence %d is none', (confidence) => {
  expect(() => intraclassCorrelation(table, { confidence })).toThrow(RangeError)
  expect(() => intraclassCorrelation([], { confidence })).toThrow(RangeError)
})

test('a sheet has no more values than weights, and a maximum for each or none', () => {
  expect(() => totalScore({ weights: [30], values: [1, 2] })).toThrow('2 values and 1 maxima for 1 weights')
  expect(() => totalScore({ weights: [30, 70], max: [10], values: [1] })).toThrow(RangeError)
  expect(totalScore({ weights: [30, 70], values: [1] }).complete).toBe(false)
})
