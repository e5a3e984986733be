import { describe, expect, it, test } from 'vitest'
import { aggregate, type Decimal, proposeAwards, totalScore } from '../../../scoring'
import { dataVectors, type DataVector, expectClose, readVector, scoresOf } from './vectors'

interface Edges {
  aggregation: ({ scores: Decimal[] } & Record<string, unknown>)[]
  rubric: { weights: string[]; max: string[]; values: string[]; total2: string; total1: string }[]
  cutoffs: {
    scores: string[]
    quota: number[]
    policy: 'inclusive' | 'exclusive'
    rank: number[]
    award: number[]
  }[]
}
const edges = readVector<Edges>('o10_aggregation_edges')

describe('Exact decimals', () => {
  test.each(edges.aggregation)(
    'the statistics of $scores are exact and rounded half up once',
    ({ scores, ...expected }) => {
      expect(aggregate(Object.freeze(scores))).toMatchObject(expected)
    },
  )

  test.each(edges.rubric)('weights $weights with values $values give $total2', ({ total2, total1, ...sheet }) => {
    expect(totalScore(sheet)).toMatchObject({ total2, total1, complete: true })
  })

  test.each(edges.cutoffs)('quota $quota among $scores is cut $policy', ({ scores, quota, policy, rank, award }) => {
    expect(proposeAwards(scores, { quota, policy })).toMatchObject({ rank, award })
  })
})

describe('Aggregation by report', () => {
  test.each(dataVectors)('%s', (name) => {
    const vector = readVector<DataVector>(name)
    const { rule: _, ...expected } = vector.expected.aggregation ?? {}
    expectClose(aggregate(scoresOf(vector)), expected)
  })

  it('trims from five scores up and takes the plain mean below', () => {
    const rows = (report: string, scores: Decimal[]) => scores.map((score, at) => ({ report, judge: `j${at}`, score }))
    const data = [...rows('five', [100, 0, 85, 86, 84]), ...rows('four', [100, 0, 85, '86.5'])]
    expect(aggregate(data, { rule: 'trimmed' }).official).toEqual({ five: '85.00', four: '67.88' })
    expect(aggregate(data, { rule: 'median', decimals: 4 }).official).toEqual({
      five: '85.0000',
      four: '85.7500',
    })
  })

  it('leaves missing scores out and never counts them as zero', () => {
    const data = [
      { report: 'r', judge: 'a', score: 80 },
      { report: 'r', judge: 'b', score: null },
    ]
    expect(aggregate(data)).toMatchObject({
      n: { r: 1 },
      mean: { r: 80 },
      sd: { r: null },
      trimmedDrop1: { r: null },
    })
  })

  it('refuses what is no number and two scores of one judge for one report', () => {
    expect(() => aggregate([{ report: 'r', judge: 'a', score: NaN }])).toThrow(RangeError)
    expect(() => aggregate([{ report: 'r', judge: 'a', score: '8O' }])).toThrow(RangeError)
    const twice = { report: 'r', judge: 'a', score: 1 }
    expect(() => aggregate([twice, twice])).toThrow(/twice/)
  })

  it('has no results for no scores', () => {
    expect(aggregate([]).mean).toEqual({})
  })
})
