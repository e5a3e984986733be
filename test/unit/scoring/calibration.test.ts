import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { calibrate, type Score } from '../../../scoring'
import { dataVectors, type DataVector, expectClose, readVector, scoresOf } from './vectors'

const rows = (list: readonly (readonly [string, string, number])[]): Score[] =>
  list.map(([report, judge, score]) => ({ report, judge, score }))

/** Every number in a result, at any depth. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : []

describe.each(dataVectors)('Calibration of %s', (name) => {
  const vector = readVector<DataVector>(name)
  const result = calibrate(scoresOf(vector))

  test('two-way least squares', () => {
    const { rule: _, ...expected } = vector.expected.twoWayLS ?? {}
    expectClose(result.twoWayLS, expected)
  })

  test('mixed model: variances, predictions, errors and expected ranks', () => {
    // interceptSe comes from lme4's own, less exact optimum.
    const { model: _m, tolerance: _t, pevNote: _p, interceptSe, ...expected } = vector.expected.reml ?? {}
    expectClose(result.reml, expected)
    if (interceptSe) expectClose(result.reml.interceptSe, interceptSe, 1e-5)
  })
})

describe('Calibration at the edges', () => {
  it('gives everyone the same score when all scores are equal', () => {
    const data = ['a', 'b', 'c'].flatMap((r) => ['x', 'y'].map((j) => ({ report: r, judge: j, score: 80 })))
    const { reml, adaptive, method } = calibrate(data)
    expect(method).toBe('exact')
    expect(reml).toMatchObject({ varReport: 0, varJudge: 0, varResidual: 0, boundary: true })
    expect(adaptive.calibratedScore).toEqual({ a: 80, b: 80, c: 80 })
    expect(adaptive.expectedRank).toEqual({ a: 2, b: 2, c: 2 })
  })

  it('finds an additive pattern exactly, however harsh a judge is', () => {
    const data = rows([
      ['a', 'x', 90],
      ['a', 'y', 70],
      ['b', 'x', 80],
      ['b', 'y', 60],
      ['c', 'x', 85],
      ['c', 'y', 65],
    ])
    const { method, calibratedScore, adaptive } = calibrate(data)
    expect(method).toBe('exact')
    expectClose(calibratedScore, { a: 80, b: 70, c: 75 }, 1e-12)
    expect(adaptive.expectedRank).toEqual({ a: 1, b: 3, c: 2 })
    expectClose(adaptive.judgeEffect, { x: 10, y: -10 }, 1e-12)
  })

  it.each([
    [
      'one judge',
      rows([
        ['a', 'x', 90],
        ['b', 'x', 80],
      ]),
      { a: 90, b: 80 },
    ],
    [
      'one report',
      rows([
        ['a', 'x', 90],
        ['a', 'y', 80],
      ]),
      { a: 85 },
    ],
    ['one score', rows([['a', 'x', 90]]), { a: 90 }],
    [
      'one score for each report',
      rows([
        ['a', 'x', 90],
        ['b', 'y', 80],
        ['c', 'x', 70],
      ]),
      { a: 90, b: 80, c: 70 },
    ],
    ['no scores', [], {}],
  ])('takes plain means and claims no certainty with %s', (_, data, expected) => {
    const { method, calibratedScore, calibratedScoreSe, reml } = calibrate(data)
    expect(method).toBe('mean')
    expect(calibratedScore).toEqual(expected)
    expect(Object.values(calibratedScoreSe).every((se) => se === null)).toBe(true)
    expect(reml.varReport).toBeNull()
  })

  it('numbers the parts of a disconnected panel and sets the judges of each part to zero on average', () => {
    const { twoWayLS } = calibrate(scoresOf(readVector<DataVector>('o05_disconnected_2')))
    const first = ['J001', 'J002', 'J003', 'J004'].reduce((sum, judge) => sum + twoWayLS.judgeEffect[judge]!, 0)
    expect(twoWayLS.components).toBe(2)
    expect(first).toBeCloseTo(0, 9)
  })

  it('ties all reports when reports do not differ', () => {
    const data = rows([
      ['a', 'x', 70],
      ['a', 'y', 80],
      ['b', 'x', 80],
      ['b', 'y', 70],
      ['c', 'x', 75],
      ['c', 'y', 75],
      ['d', 'x', 71],
      ['d', 'y', 79],
    ])
    const { reml } = calibrate(data)
    expect(reml.varReport).toBe(0)
    expect(reml.expectedRank).toEqual({ a: 2.5, b: 2.5, c: 2.5, d: 2.5 })
  })

  it('is finite, ordered by nothing but the scores, and moves with the scale, for any data', () => {
    const cell = fc.tuple(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 100 }),
    )
    const data = fc.uniqueArray(cell, {
      minLength: 1,
      maxLength: 40,
      selector: ([report, judge]) => `${report} ${judge}`,
    })
    fc.assert(
      fc.property(data, (cells) => {
        const plain = rows(cells.map(([report, judge, score]) => [`r${report}`, `j${judge}`, score]))
        const result = calibrate(plain)
        expect(numbersIn(result).every(Number.isFinite)).toBe(true)
        expect(calibrate([...plain].reverse())).toEqual(result)
        const doubled = calibrate(plain.map((row) => ({ ...row, score: 2 * Number(row.score) + 7 })))
        for (const [report, score] of Object.entries(result.twoWayLS.adjusted)) {
          expect(Math.abs(doubled.twoWayLS.adjusted[report]! - 2 * score - 7)).toBeLessThan(1e-8)
        }
        if (result.reml.varReport !== null && doubled.reml.remlCriterion !== null) {
          expect(Math.abs(doubled.reml.varReport! - 4 * result.reml.varReport)).toBeLessThan(
            1e-3 * (1 + result.reml.varReport),
          )
        }
      }),
      { numRuns: 150, seed: 20120315 },
    )
  })
})
