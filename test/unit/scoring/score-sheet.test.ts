import Decimal from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalScore as totalOnServer } from '../../../scoring'
import { add, compare, divide, floor, fraction, multiply, toFixed } from '../../../scoring/decimal'
import {
  defaultRubric,
  fullMarks,
  levelOf,
  quickRubric,
  type Rubric,
  rubricProblems,
  scoreSheetProblems,
  sheetLevel,
  totalScore,
} from '../../../scoring/score-sheet'

const marks = (topic: unknown, situation: unknown, analysis: unknown, advice: unknown, writing: unknown) =>
  Object.freeze({ topic, situation, analysis, advice, writing } as Record<string, string | number | null>)

describe('The default rubric', () => {
  it('is sound: 100 points, 95 by judges, with anchors for every criterion and level', () => {
    expect(rubricProblems(defaultRubric)).toEqual([])
    expect(rubricProblems(quickRubric)).toEqual([])
    expect([fullMarks(defaultRubric), fullMarks(defaultRubric, 'office')]).toEqual(['95.00', '5.00'])
    for (const { anchors } of defaultRubric.criteria) {
      expect(Object.keys(anchors ?? {})).toEqual(defaultRubric.levels.map(({ id }) => id))
    }
  })

  it('cuts its levels at 90, 75 and 60 per cent exactly', () => {
    const name = (points: string) => levelOf(defaultRubric, points, 100)?.name
    expect(['100', '90', '89.99', '75', '74.99', '60', '59.99', '0'].map(name)).toEqual([
      '优',
      '优',
      '良',
      '良',
      '中',
      '中',
      '差',
      '差',
    ])
  })

  it('is told from broken rubrics', () => {
    const broken: Rubric = {
      ...defaultRubric,
      step: '0.4',
      levels: [...defaultRubric.levels].reverse(),
      criteria: [
        { id: 'a', name: 'A', weight: 30 },
        { id: 'a', name: 'A', weight: 30, max: 0 },
        { id: 'b', name: 'B', weight: -1 },
      ],
    }
    expect(
      rubricProblems(broken)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([
      'bad-maximum',
      'bad-maximum',
      'bad-weight',
      'duplicate-criterion',
      'levels-unordered',
      'weights-do-not-sum',
    ])
    expect(rubricProblems({ ...defaultRubric, step: 0 }).map(({ code }) => code)).toEqual(['bad-step'])
    expect(rubricProblems({ ...defaultRubric, step: 2 }).map(({ code }) => code)).toContain('maximum-off-step')
    expect(rubricProblems({ ...defaultRubric, criteria: [] }).map(({ code }) => code)).toContain('no-criteria')
  })
})

describe('A score sheet', () => {
  it('keeps a running total and says when it is complete', () => {
    expect(totalScore(defaultRubric, marks(12, '', null, 15, ''))).toMatchObject({
      total: '27.00',
      complete: false,
    })
    expect(totalScore(defaultRubric, marks(12, 20, 20, 15, 8))).toMatchObject({
      total: '75.00',
      complete: true,
    })
    expect(totalScore(defaultRubric, { use: 5 }, 'office')).toMatchObject({ total: '5.00', complete: true })
    expect(totalOnServer).toBe(totalScore)
  })

  it('adds weighted values exactly where binary floats would not', () => {
    const values = { weights: ['0.1', '0.2'], max: [1, 1], values: ['0.35', '0.25'] }
    expect(totalScore(Object.freeze(values)).total2).toBe('0.09') // 0.085, half up
  })

  it('can be submitted when all values are in range and on the step', () => {
    expect(scoreSheetProblems(defaultRubric, { marks: marks(12, 20, 20, 15, 8) })).toEqual([])
    expect(scoreSheetProblems(quickRubric, { marks: { verdict: 2 } })).toEqual([])
  })

  it('names every value that is missing, out of range, off the step or unknown', () => {
    const sheet = { marks: { ...marks(16, -1, '20.5', 'x', null), use: 5, constructor: 3 } }
    expect(scoreSheetProblems(defaultRubric, sheet)).toEqual([
      { code: 'unknown-criterion', criterion: 'use' },
      { code: 'unknown-criterion', criterion: 'constructor' },
      { code: 'above-maximum', criterion: 'topic' },
      { code: 'below-zero', criterion: 'situation' },
      { code: 'off-step', criterion: 'analysis' },
      { code: 'not-a-number', criterion: 'advice' },
      { code: 'missing', criterion: 'writing' },
    ])
  })

  it('asks a draft only to hold sound values', () => {
    expect(scoreSheetProblems(defaultRubric, { marks: marks(15, 25, null, '', 1) }, { draft: true })).toEqual([])
    expect(scoreSheetProblems(defaultRubric, { marks: marks(15, 26, null, '', 1) }, { draft: true })).toHaveLength(1)
  })

  it('needs thirty characters of reasons for 优 and 差 but not between', () => {
    const best = marks(15, 25, 25, 20, 10)
    const short = scoreSheetProblems(defaultRubric, { marks: best, opinion: '很好 '.repeat(10) })
    expect(short).toMatchObject([{ code: 'opinion-too-short', needed: 30, written: 20, level: { name: '优' } }])
    expect(scoreSheetProblems(defaultRubric, { marks: best, opinion: '好'.repeat(30) })).toEqual([])
    expect(scoreSheetProblems(defaultRubric, { marks: marks(5, 5, 5, 5, 5) })).toMatchObject([
      { level: { name: '差' } },
    ])
    expect(sheetLevel(defaultRubric, marks(15, 25, 25, 20, null))).toBeNull()
  })
})

describe('Exact decimals', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 4 }))
    .map(([n, shift]) => new Decimal(n).div(10 ** shift).toString())

  it('agree with decimal.js in sums, products, quotients, order and rounding half up', () => {
    const exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })
    fc.assert(
      fc.property(decimal, decimal, fc.nat(4), (a, b, places) => {
        const [x, y] = [fraction(a), fraction(b)]
        const written = (value: Decimal) => value.toFixed(places).replace(/^-(0(\.0*)?)$/, '$1')
        expect(toFixed(add(x, y), places)).toBe(written(new exact(a).plus(b)))
        expect(toFixed(multiply(x, y), places)).toBe(written(new exact(a).times(b)))
        expect(Math.sign(compare(x, y))).toBe(new exact(a).cmp(b))
        expect(String(floor(x))).toBe(new exact(a).floor().toString().replace('-0', '0'))
        if (Number(b) !== 0) expect(toFixed(divide(x, y), places)).toBe(written(new exact(a).div(b)))
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  it('read what people and machines write and refuse the rest', () => {
    expect(toFixed(fraction(' 84.5 '), 2)).toBe('84.50')
    expect(toFixed(fraction(1e-7), 8)).toBe('0.00000010')
    expect(toFixed(fraction('.5'), 0)).toBe('1')
    for (const bad of ['', '.', '1e9999', 'NaN', '0x10', '1,5', '1 5', Infinity, '9'.repeat(200)])
      expect(() => fraction(bad)).toThrow(RangeError)
  })
})
