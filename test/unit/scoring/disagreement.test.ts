import { describe, expect, it } from 'vitest'
import { disagreement, outlyingScores, type Score } from '../../../scoring'
import { scenarios, simulate } from '../../bench/scoring-simulation'

const rows = (report: string, scores: number[]): Score[] =>
  scores.map((score, at) => Object.freeze({ report, judge: `j${at}`, score }))

describe('Disagreement of judges', () => {
  it('asks for a discussion where the trimmed spread or the standard deviation is over its limit', () => {
    const data = Object.freeze([
      ...rows('calm', [80, 82, 84]),
      ...rows('wide', [60, 70, 81, 75, 95]),
      ...rows('torn', [60, 61, 82, 83, 99]),
      ...rows('alone', [70]),
    ])
    const result = disagreement(data)
    expect(result.calm).toEqual({ n: 3, spread: 4, sd: 2, over: [] })
    expect(result.wide).toMatchObject({ spread: 11, over: ['sd'] })
    expect(result.torn).toMatchObject({ spread: 22, over: ['spread', 'sd'] })
    expect(result.alone).toEqual({ n: 1, spread: null, sd: null, over: [] })
    expect(disagreement(data, { sd: 20, spread: 30 }).torn?.over).toEqual([])
  })

  it('is not over a limit that it just reaches, though binary floats say so', () => {
    expect(disagreement(rows('edge', [12.2, 32.2])).edge).toMatchObject({ spread: 20, over: ['sd'] })
  })

  it('finds a gross error, says what was to be expected and what it does to the official score', () => {
    const { data } = simulate({ ...scenarios.base, R: 80, J: 10 }, 5)
    const spoilt = data.map((row, at) => (at === 17 ? { ...row, score: 5 } : row))
    const [first] = outlyingScores(spoilt, { rule: 'mean' })
    const { report, judge } = data[17]!
    expect(first).toMatchObject({ report, judge, score: 5 })
    expect(Math.abs(first!.expected - Number(data[17]!.score))).toBeLessThan(15)
    expect(Number(first!.without)).toBeGreaterThan(Number(first!.official) + 5)
    expect(first!.z).toBeLessThan(-6)
  })

  it('expects possible scores, also of small panels whose judges use the scale in their own ways', () => {
    const { data } = simulate({ ...scenarios.hetero_scale_noise, R: 17, J: 10, k: 5 }, 3)
    const found = outlyingScores(
      [...data].sort((a, b) => a.judge.localeCompare(b.judge)),
      { limit: 0 },
    )
    expect(found.length).toBe(data.length)
    const given = new Map(data.map(({ report, judge, score }) => [`${report} ${judge}`, Number(score)]))
    for (const { report, judge, score, expected } of found) {
      expect(score).toBe(given.get(`${report} ${judge}`))
      expect(expected).toBeGreaterThan(-10)
      expect(expected).toBeLessThan(125)
    }
  })

  it('finds little in honest scores and nothing where there is no model', () => {
    expect(outlyingScores(simulate(scenarios.base, 2).data).length).toBeLessThan(12)
    expect(outlyingScores(rows('a', [1, 99]))).toEqual([])
  })
})
