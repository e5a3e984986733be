import { describe, expect, it, test } from 'vitest'
import { rank, type Score } from '../../../scoring'
import { scenarios, simulate } from '../../bench/scoring-simulation'
import { type DataVector, readVector, scoresOf } from './vectors'

describe('Ranking by official score', () => {
  it('shares ranks among equals, compared in exact decimals', () => {
    const { rank: ranks, standings } = rank(Object.freeze({ a: '84.30', b: '84.3', c: 80, d: '90.05' }))
    expect(ranks).toEqual({ d: 1, a: 2, b: 2, c: 4 })
    expect(standings.map(({ report, tiedWith }) => [report, tiedWith])).toEqual([
      ['d', []],
      ['a', ['b']],
      ['b', ['a']],
      ['c', []],
    ])
  })

  it('decides among equals by the declared tie-breakers in their order and says how many it took', () => {
    const entries = [
      { report: 'a', score: 90, tieBreakers: ['22.5', 18] },
      { report: 'b', score: 90, tieBreakers: ['22.50', 19] },
      { report: 'c', score: 90, tieBreakers: [21, 20] },
      { report: 'd', score: 80, tieBreakers: [0, 0] },
      { report: 'e', score: 90, tieBreakers: [21, 20] },
    ]
    const { rank: ranks, standings } = rank(Object.freeze(entries))
    expect(ranks).toEqual({ b: 1, a: 2, c: 3, e: 3, d: 5 })
    expect(standings.map(({ decidedBy }) => decidedBy)).toEqual([2, 2, 1, 1, 0])
    expect(standings[2]?.tiedWith).toEqual(['e'])
  })

  it('ranks all equal reports first', () => {
    expect(rank({ a: 1, b: 1, c: 1 }).rank).toEqual({ a: 1, b: 1, c: 1 })
    expect(rank(['90', '90', '88']).rank).toEqual([1, 1, 3])
    expect(rank({}).standings).toEqual([])
  })
})

describe('Ranking of scored reports', () => {
  const data = scoresOf(readVector<DataVector>('o08_unbalanced_80x15'))
  const result = rank(data, { rule: 'trimmed', places: [4, 8, 12], seed: 'lot' })

  it('ranks by the official rule and beside it by calibrated score', () => {
    expect(result.score.R0001).toBe('90.20')
    expect(Object.keys(result.rank)).toHaveLength(80)
    expect(result.calibratedRank.R0001).toBeLessThan(8)
  })

  it('tells how sure it is, the same for the same seed', () => {
    const ids = Object.keys(result.rank)
    for (const id of ids) {
      expect(result.rankLower[id]!).toBeLessThanOrEqual(Math.round(result.expectedRank[id]!))
      expect(result.rankUpper[id]!).toBeGreaterThanOrEqual(Math.round(result.expectedRank[id]!))
      const tiers = result.pTier[id]!
      expect(tiers.reduce((all, one) => all + one, 0)).toBeCloseTo(result.pAward[id]!, 9)
    }
    expect(ids.reduce((sum, id) => sum + result.pAward[id]!, 0)).toBeCloseTo(24, 9)
    expect(rank(data, { rule: 'trimmed', places: [4, 8, 12], seed: 'lot' })).toEqual(result)
    expect(rank(data, { rule: 'trimmed', places: [4, 8, 12], seed: 'other' }).pAward).not.toEqual(result.pAward)
  })

  it('draws the expected ranks that the closed formula gives', () => {
    const drawn = rank(data, { places: Array.from({ length: 80 }, () => 1), draws: 20_000, seed: 3 })
    for (const [id, tiers] of Object.entries(drawn.pTier)) {
      const mean = tiers!.reduce((sum, share, at) => sum + share * (at + 1), 0)
      expect(Math.abs(mean - drawn.expectedRank[id]!)).toBeLessThan(0.35)
    }
  })

  it('covers the true rank in about nine of ten cases', () => {
    let [inside, all] = [0, 0]
    for (let seed = 1; seed <= 5; seed++) {
      const { data: scores, truth } = simulate({ ...scenarios.base, R: 100, J: 15 }, seed)
      const { rankLower, rankUpper } = rank(scores, { draws: 1000, seed })
      const { rank: trueRank } = rank(truth)
      for (const [id, place] of Object.entries(trueRank)) {
        all++
        if (place >= rankLower[id]! && place <= rankUpper[id]!) inside++
      }
    }
    expect(inside / all).toBeGreaterThan(0.85)
    expect(inside / all).toBeLessThan(0.95)
  })

  test('reports that a panel of one judged have ranks but no certainty', () => {
    const alone: Score[] = [
      { report: 'a', judge: 'x', score: 80 },
      { report: 'b', judge: 'x', score: 90 },
    ]
    const { rank: ranks, calibratedRank, pAward, rankLower, method } = rank(alone, { seed: 1 })
    expect([ranks, calibratedRank]).toEqual([
      { a: 2, b: 1 },
      { a: 2, b: 1 },
    ])
    expect([pAward, rankLower, method]).toEqual([{ a: null, b: null }, { a: null, b: null }, 'mean'])
  })
})
