import { describe, expect, it, test } from 'vitest'
import {
  generalizability,
  intraclassCorrelation,
  kendallW,
  krippendorffAlpha,
  type Score,
  varianceComponents,
} from '../../../scoring'
import { dataVectors, type DataVector, expectClose, readVector, scoresOf } from './vectors'

const table = (rows: number[][]): Score[] =>
  rows.flatMap((row, i) => row.map((score, j) => ({ report: `r${i}`, judge: `j${j}`, score })))

describe.each(dataVectors)('Agreement figures of %s', (name) => {
  const vector = readVector<DataVector>(name)
  const data = scoresOf(vector)
  const { icc, anova, cronbachAlpha, kendallW: w, krippendorffAlpha: alpha, gTheory, gqk } = vector.expected

  test('intraclass correlations with F tests and intervals, or null for incomplete data', () => {
    const result = intraclassCorrelation(data)
    if (!icc) expect(result).toMatchObject({ anova: null, cronbachAlpha: null, ICC1: { value: null, ciLower: null } })
    else expectClose(result, { ...icc, anova: anova ?? null, cronbachAlpha: cronbachAlpha ?? null })
  })

  test("Kendall's W, with and without the correction for ties, or null for incomplete data", () => {
    const { checkFromFriedman: _, ...expected } = w ?? {
      uncorrected: null,
      tieCorrected: null,
      chisq: null,
      df: null,
      p: null,
    }
    expectClose(kendallW(data), expected)
  })

  test("Krippendorff's alpha at four levels", () => {
    expectClose(krippendorffAlpha(data), alpha ?? null)
    expect(krippendorffAlpha(data, 'interval')).toBe(krippendorffAlpha(data).interval)
  })

  test('variance components and generalizability', () => {
    if (gTheory) {
      const { note: _, ...expected } = gTheory
      expectClose(varianceComponents(data).gTheory, expected)
    }
    if (gqk) {
      const { note: _, ...expected } = gqk
      expectClose(generalizability(data), expected)
    }
  })
})

describe('Agreement at the edges', () => {
  it('is undefined, never NaN, when all scores are equal', () => {
    const data = table([
      [80, 80, 80],
      [80, 80, 80],
      [80, 80, 80],
    ])
    const { ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k } = intraclassCorrelation(data)
    for (const { value, F, p, ciLower, ciUpper } of [ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k]) {
      expect([value, F, p, ciLower, ciUpper]).toEqual([null, null, null, null, null])
    }
    expect(krippendorffAlpha(data)).toEqual({ nominal: null, ordinal: null, interval: null, ratio: null })
    expect(kendallW(data)).toEqual({ uncorrected: null, tieCorrected: null, chisq: null, df: null, p: null })
    expect(generalizability(data).G_qk).toBeNull()
  })

  it('has no bounds for a mean whose single-score bound lies below -1/(k-1)', () => {
    const data = table([
      [1, 2, 3, 4.1],
      [4, 3, 2, 1],
      [2, 1, 4, 3],
      [3, 4, 1, 2],
    ])
    const { ICC2, ICC2k } = intraclassCorrelation(data)
    expect(ICC2.value).toBeLessThan(0)
    expect([ICC2k.ciLower, ICC2k.ciUpper]).toEqual([null, null])
  })

  it('is 1 when judges differ by their level only and 1 for all forms when they do not differ', () => {
    expect(
      intraclassCorrelation(
        table([
          [1, 3],
          [2, 4],
          [5, 7],
        ]),
      ).ICC3,
    ).toMatchObject({ value: 1, F: null, ciLower: null })
    expect(
      intraclassCorrelation(
        table([
          [1, 1],
          [2, 2],
          [5, 5],
        ]),
      ).ICC2k.value,
    ).toBe(1)
    expect(
      kendallW(
        table([
          [1, 3],
          [2, 4],
          [5, 7],
        ]),
      ).tieCorrected,
    ).toBe(1)
    expect(
      krippendorffAlpha(
        table([
          [1, 1],
          [2, 2],
          [5, 5],
        ]),
      ).ordinal,
    ).toBe(1)
  })

  it('bounds what is known even where judges differ by their level only, or reports not at all (as psych::ICC)', () => {
    const additive = intraclassCorrelation(
      table([
        [1, 3],
        [2, 4],
        [5, 7],
      ]),
    )
    expectClose(additive.ICC2, { value: 0.6842105263, ciLower: 0.0027027027, ciUpper: 0.988155922 }, 1e-8)
    expectClose(additive.ICC2k, { value: 0.8125, ciLower: 0.00539083557, ciUpper: 0.994042682 }, 1e-8)
    const flat = intraclassCorrelation(
      table([
        [1, 2, 3, 4],
        [4, 3, 2, 1],
        [2.5, 2.5, 1, 4],
      ]),
    )
    for (const { value, F, ciLower, ciUpper } of [flat.ICC1, flat.ICC3]) {
      expect([value, F, ciLower, ciUpper]).toEqual([-1 / 3, 0, -1 / 3, -1 / 3])
    }
    expect([flat.ICC1k.value, flat.ICC1k.ciLower]).toEqual([null, null])
  })

  it('leaves out of W a judge who ties all reports, and needs two judges and two reports', () => {
    const flat = kendallW(
      table([
        [5, 1, 1],
        [5, 2, 2],
        [5, 3, 3],
      ]),
    )
    expect(flat.tieCorrected).toBeCloseTo(8 / 12, 12)
    expect(flat.uncorrected).toBeCloseTo(4 / 9, 12)
    expect(kendallW(table([[1, 2, 3]])).p).toBeNull()
    expect(kendallW(table([[1], [2]])).p).toBeNull()
    expect(kendallW([]).p).toBeNull()
    expect(krippendorffAlpha([]).nominal).toBeNull()
    expect(generalizability([])).toEqual({
      q: null,
      kHarmonic: null,
      G_qk: null,
      absolute_k: null,
      single_absolute: null,
    })
  })

  it('narrows with less confidence', () => {
    const { data } = readVector<DataVector>('o03_complete_30x5')
    const wide = intraclassCorrelation(scoresOf({ data }), { confidence: 0.99 }).ICC2
    const narrow = intraclassCorrelation(scoresOf({ data }), { confidence: 0.5 }).ICC2
    expect(narrow.ciLower!).toBeGreaterThan(wide.ciLower!)
    expect(narrow.ciUpper!).toBeLessThan(wide.ciUpper!)
  })
})
