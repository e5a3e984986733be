import { describe, expect, it } from 'vitest'
import {
  aggregate,
  assign,
  calibrate,
  type Decimal,
  generalizability,
  krippendorffAlpha,
  proposeAwards,
  rank,
  type Score,
} from '../../../scoring'

// Work whose time or memory grows with the square of what is large here outlasts the time limit of a test.
describe('Large rounds', () => {
  const round = (reports: number, judges: number, score: (i: number, j: number) => Decimal): Score[] =>
    Array.from({ length: reports }, (_, i) =>
      [0, 1].map((place) => ({ report: `r${i}`, judge: `j${(i + place * 3) % judges}`, score: score(i, place) })),
    ).flat()

  it('rank equals of any number and give them their awards', () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`r${at}`, '85.00']))
    const ranking = rank(many)
    expect(ranking.standings[49_999]).toMatchObject({ rank: 1 })
    expect(ranking.standings[0]!.tiedWith).toHaveLength(49_999)
    expect(proposeAwards(ranking, { quota: [1] }).given).toEqual([50_000])
  })

  it('sum scores of any length, with whatever decimals each is written', () => {
    const written = ['85', '85.5', '85.25', '84.125']
    const data = Array.from({ length: 100_000 }, (_, at) => ({ report: 'r', judge: `j${at}`, score: written[at % 4]! }))
    expect(aggregate(data)).toMatchObject({ mean: { r: 84.96875 }, official: { r: '84.97' } })
  })

  it("have Krippendorff's alpha though no two scores are equal", () => {
    const data = round(20_000, 10, (i, place) => `${(i * 7919) % 100_003}.${place + 1}`)
    expect(krippendorffAlpha(data, 'interval')).toBeCloseTo(1, 6)
  })

  it('have variances and official ranks, but no certainty, where pairs of reports are too many', () => {
    const data = round(20_001, 10, (i, place) => 60 + ((i * 7919) % 31) + ((i * (3 + place)) % 7))
    expect(generalizability(data).G_qk).toBeGreaterThan(0.9)
    const { rank: ranks, calibratedRank, expectedRank, pAward } = rank(data)
    expect([ranks.r1, calibratedRank.r1]).toEqual([expect.any(Number), expect.any(Number)])
    expect([expectedRank.r1, pAward.r1]).toEqual([null, null])
  })

  it('are refused with more judges than can be calibrated, or more pairs than can be assigned', () => {
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`)
    expect(() => assign({ reports: ids('r', 200_000), judges: ids('j', 2000), judgesPerReport: 5 }, 1)).toThrow(
      '200000 reports and 2000 judges are too many to assign at once',
    )
    expect(() => calibrate(round(2001, 2001, (i) => i % 50))).toThrow(/^2001 judges are too many to calibrate/)
  })
})
