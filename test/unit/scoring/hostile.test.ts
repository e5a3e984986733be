import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  aggregate,
  assign,
  calibrate,
  type Decimal,
  disagreement,
  generalizability,
  intraclassCorrelation,
  type Keyed,
  kendallW,
  krippendorffAlpha,
  outlyingScores,
  proposeAwards,
  rank,
  type Score,
  totalScore,
  varianceComponents,
  withOfficePoints,
} from '../../../scoring'

/** Every function that takes scores in long format. */
const functions: Readonly<Record<string, (data: readonly Score[]) => unknown>> = {
  aggregate,
  calibrate,
  disagreement,
  generalizability,
  intraclassCorrelation,
  kendallW,
  krippendorffAlpha,
  outlyingScores,
  varianceComponents,
  twoWay: (data) => calibrate(data).twoWayLS,
  rank: (data) => rank(data, { draws: 50, rule: 'trimmed' }),
  trimmed: (data) => aggregate(data, { rule: 'trimmed' }),
}
const all = Object.entries(functions)

/** A full table of scores, frozen to the last row. */
const table = (values: readonly (readonly unknown[])[]): readonly Score[] =>
  Object.freeze(
    values.flatMap((row, i) =>
      row.map((score, j) => Object.freeze({ report: `r${i}`, judge: `j${j}`, score: score as Decimal })),
    ),
  )

/** Where anything in a result is a number but not finite. */
function broken(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`]
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) => broken(one, `${path}.${key}`))
    : value === undefined
      ? [`${path} is undefined`]
      : []
}

/** Every key in a result, at any depth. */
const keysOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysOf)]
    : []

describe.each(all)('%s on hostile input', (_name, work) => {
  it.each([NaN, Infinity, -Infinity, 1e60, '1e999', '8O', '', ' ', '0x10', '85,5', true, [], {}, 5n, () => 1])(
    'refuses the score %s and says whose it is',
    (score) => {
      expect(() =>
        work(
          table([
            [80, 70],
            [60, score],
          ]),
        ),
      ).toThrow(/^score of judge j1 for report r1 is no number: /)
    },
  )

  it('refuses two scores of one judge for one report, equal or not', () => {
    const twice = [
      ...table([
        [80, 70],
        [60, 65],
      ]),
      { report: 'r1', judge: 'j0', score: 60 },
    ]
    expect(() => work(twice)).toThrow(new RangeError('judge j0 scored report r1 twice'))
  })

  it.each([null, undefined, 7, {}, { report: 'r0', score: 1 }, { report: null, judge: 'j0', score: 1 }])(
    'refuses the row %j',
    (row) => {
      expect(() => work([...table([[80, 70]]), row as unknown as Score])).toThrow(
        new RangeError('row 3 names no report or no judge'),
      )
    },
  )

  it.each<[string, readonly Score[]]>([
    ['no rows', []],
    ['one score', table([[80]])],
    ['one report', table([[80, 70, 75]])],
    ['one judge', table([[80], [70], [75]])],
    [
      'two by two',
      table([
        [80, 70],
        [60, 65],
      ]),
    ],
    [
      'only missing scores',
      table([
        [null, null],
        [null, null],
      ]),
    ],
    [
      'all equal',
      table([
        [80, 80],
        [80, 80],
        [80, 80],
      ]),
    ],
    [
      'all zero',
      table([
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ],
    [
      'negative',
      table([
        [-5, 3, -8],
        [-1, 0, 2],
        [7, -7, 0],
      ]),
    ],
    [
      'opposite',
      table([
        [1, -1],
        [-1, 1],
      ]),
    ],
    [
      'huge',
      table([
        [9e59, -9e59, 1],
        [1e59, 2, 5e58],
        [3, 9e59, 0],
      ]),
    ],
    [
      'tiny',
      table([
        [1e-300, 2e-300],
        [3e-300, 1e-300],
        ['1e-60', 0],
      ]),
    ],
    [
      'one far from all others',
      table([
        [80, 81, 79],
        [82, 80, 81],
        [79, 80, 1e9],
      ]),
    ],
    [
      'written',
      table([
        ['80.50', ' 70 '],
        ['+60', '.5'],
      ]),
    ],
  ])('is defined or null for %s', (_what, data) => {
    expect(broken(work(data))).toEqual([])
  })

  it('keeps ids that objects are born with', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']
    const data = ids.flatMap((report, i) =>
      ids.map((judge, j) => ({ report, judge, score: 60 + ((i * 7 + j * 3) % 20) })),
    )
    const plain = (id: string) => `report ${ids.indexOf(id)}`
    const other = data.map(({ report, judge, score }) => ({ report: plain(report), judge: plain(judge), score }))
    expect(broken(work(data))).toEqual([])
    expect(
      keysOf(work(data))
        .map((key) => (ids.includes(key) ? plain(key) : key))
        .sort(),
    ).toEqual(keysOf(work(other)).sort())
  })

  it('leaves the data alone, in whatever order it comes', () => {
    const data = table([
      [80, 75, 90, 70],
      [60, 65, 72, 58],
      [88, 79, 95, 81],
      [70, 74, 80, 66],
      [91, 69, 84, 77],
    ])
    const before = JSON.stringify(data)
    const result = work(data)
    expect(JSON.stringify(data)).toBe(before)
    expect(work([...data].reverse())).toEqual(result)
  })
})

test('whatever numbers come, nothing is NaN, infinite or undefined', { timeout: 120_000 }, () => {
  const score = fc.oneof(
    fc.constantFrom(0, -0, 100, 85, '85.05', 1e9, -1e59, 1e-59, null),
    fc.integer({ min: 0, max: 100 }),
    fc.double({ min: -1e50, max: 1e50, noNaN: true }),
  )
  const rows = fc.uniqueArray(
    fc.record({
      report: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
      judge: fc.constantFrom('x', 'y', 'z', 'constructor'),
      score,
    }),
    { maxLength: 20, selector: ({ report, judge }) => `${report} ${judge}` },
  )
  fc.assert(
    fc.property(rows, (data) => {
      for (const [name, work] of all) expect(broken(work(data), name)).toEqual([])
    }),
    { numRuns: 150, seed: 8 },
  )
})

describe('Records by id', () => {
  const hostile = ['__proto__', 'constructor', 'toString']

  it('never take what a record has from its prototype for a value', () => {
    const scores = Object.fromEntries(hostile.map((id, at) => [id, 90 - at])) as Keyed<Decimal>
    expect(Object.entries(withOfficePoints(scores, {}))).toEqual([
      ['__proto__', '90.00'],
      ['constructor', '89.00'],
      ['toString', '88.00'],
    ])
    expect(Object.entries(proposeAwards(scores, { quota: [1, 1, 1], authors: {} }).award)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ])
    const data = hostile.flatMap((report, at) => ['x', 'y'].map((judge) => ({ report, judge, score: 90 - at })))
    expect(rank(data, { tieBreakers: [{}], draws: 10 }).standings.map(({ report }) => report)).toEqual(hostile)
    expect(
      assign({ reports: hostile, judges: ['valueOf', 'isPrototypeOf', 'x'], judgesPerReport: 1, expertise: {} }, 1),
    ).toMatchObject({ feasible: true, objective: 0 })
    expect(totalScore({ weights: [30], values: ['27'] }).total2).toBe('27.00')
  })
})
