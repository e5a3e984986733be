import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf, proposeAwards, rank } from '../../../scoring'

const candidates = (scores: number[], authors: (string | null)[] = []) =>
  Object.freeze(scores.map((score, at) => Object.freeze({ report: `r${at}`, score, author: authors[at] ?? null })))

describe('Proposal of awards', () => {
  it('rounds the ratios down in exact decimals', () => {
    expect(placesOf(['0.05', '0.10', '0.15', '0.10'], 2360)).toEqual([118, 236, 354, 236])
    expect(placesOf([0.07, '0.29'], 100)).toEqual([7, 29]) // 0.29 × 100 is 28.999… in binary floats
    expect(placesOf(['0.05'], 19)).toEqual([0])
  })

  it('gives the default ratios of the valid entries and may leave a tier empty', () => {
    const scores = Array.from({ length: 19 }, (_, at) => 99 - at)
    expect(proposeAwards(candidates(scores))).toMatchObject({ quota: [0, 1, 2, 1], given: [0, 1, 2, 1] })
    expect(proposeAwards(candidates(scores), { entries: 20 })).toMatchObject({
      quota: [1, 2, 3, 2],
      given: [1, 2, 3, 2],
    })
    expect(proposeAwards([])).toEqual({
      award: {},
      rank: {},
      quota: [0, 0, 0, 0],
      given: [0, 0, 0, 0],
      passedOver: [],
    })
  })

  it('leaves places empty below the lowest score of a tier and does not pass them on', () => {
    const { award, given } = proposeAwards(candidates([95, 84, 83, 82, 70]), {
      quota: [2, 2, 2],
      minimumScores: [90, 80, null],
    })
    expect(award).toEqual({ r0: 1, r1: 2, r2: 2, r3: 3, r4: 3 })
    expect(given).toEqual([1, 2, 2])
  })

  it('lets an author keep only the highest award and fills the gap by rank', () => {
    const { award, passedOver } = proposeAwards(candidates([99, 98, 97, 96, 95], ['a', 'a', 'b', 'a', null]), {
      quota: [1, 2],
    })
    expect(award).toEqual({ r0: 1, r1: 0, r2: 2, r3: 0, r4: 2 })
    expect(passedOver).toEqual(['r1', 'r3'])
    const several = proposeAwards(candidates([99, 98, 97], ['a', 'a', 'b']), {
      quota: [1, 1],
      oneAwardPerAuthor: false,
    })
    expect(several.award).toEqual({ r0: 1, r1: 2, r2: 0 })
  })

  it('takes a ranking and the authors beside it', () => {
    const ranking = rank({ x: 90, y: 91, z: 80 })
    expect(proposeAwards(ranking, { quota: [1, 1] }).award).toEqual({ y: 1, x: 2, z: 0 })
    expect(proposeAwards(ranking, { quota: [1, 1], authors: { x: 'wang', y: 'wang' } })).toMatchObject({
      award: { y: 1, x: 0, z: 2 },
      passedOver: ['x'],
    })
  })

  it('counts two equal reports of one author as one', () => {
    expect(proposeAwards(candidates([99, 99, 98], ['a', 'a', 'b']), { quota: [1, 1] }).award).toEqual({
      r0: 1,
      r1: 0,
      r2: 2,
    })
  })

  it('takes ranks that tie-breakers have decided', () => {
    const decided = [
      { report: 'x', score: 90, rank: 2 },
      { report: 'y', score: 90, rank: 1 },
    ]
    expect(proposeAwards(decided, { quota: [1, 1] }).award).toEqual({ x: 2, y: 1 })
    expect(proposeAwards({ x: 90, y: 91 }, { quota: [1] }).award).toEqual({ x: 0, y: 1 })
  })

  it('never favours a worse report or parts equals; exclusive never gives more than all places', () => {
    const scores = fc.array(fc.integer({ min: 60, max: 70 }), { minLength: 1, maxLength: 30 })
    const quota = fc.array(fc.nat(5), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        scores,
        quota,
        fc.constantFrom('inclusive' as const, 'exclusive' as const),
        (list, places, policy) => {
          const { award, given } = proposeAwards(list, { quota: places, policy })
          const order = (tier: number) => tier || 99
          list.forEach((a, i) =>
            list.forEach((b, j) => {
              if (a > b) expect(order(award[i]!)).toBeLessThanOrEqual(order(award[j]!))
              if (a === b) expect(award[i]).toBe(award[j])
            }),
          )
          const all = places.reduce((sum, one) => sum + one, 0)
          const total = given.reduce((sum, one) => sum + one, 0)
          if (policy === 'exclusive') expect(total).toBeLessThanOrEqual(all)
          else expect(total).toBeGreaterThanOrEqual(Math.min(all, list.length))
        },
      ),
      { numRuns: 300, seed: 5 },
    )
  })
})
