import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawJudges, type PoolMember } from '../../../scoring'

const pool = (counts: Record<string, number>): PoolMember[] =>
  Object.entries(counts).flatMap(([stratum, count]) => {
    const [city = '', expertise = ''] = stratum.split(' ')
    return Array.from({ length: count }, (_, at) => Object.freeze({ id: `${stratum} ${at}`, city, expertise }))
  })
const people = Object.freeze(
  pool({ '济南 调研': 7, '济南 法律': 4, '青岛 调研': 5, '青岛 法律': 1, '菏泽 调研': 3, '菏泽 法律': 2 }),
)

describe('Draw of judges by lot', () => {
  it('draws the same judges from the same seed, in whatever order the pool comes', () => {
    const draw = drawJudges(people, 9, '2012-09-01 公证')
    expect(drawJudges([...people].reverse(), 9, '2012-09-01 公证')).toEqual(draw)
    expect(drawJudges(people, 9, 'another').drawn).not.toEqual(draw.drawn)
    expect(draw.drawn).toHaveLength(9)
    expect([...draw.drawn, ...draw.reserves].sort()).toEqual(people.map(({ id }) => id).sort())
  })

  it('gives every city, field and field in a city its share, rounded up or down, for any pool', () => {
    const counts = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (table, share, seed) => {
        const all = pool(Object.fromEntries(table.flatMap((row, c) => row.map((count, f) => [`c${c} f${f}`, count]))))
        const size = Math.floor(share * all.length)
        const { drawn, strata } = drawJudges(all, size, seed)
        expect(new Set(drawn).size).toBe(size)
        const fair = (of: (one: { city: string; expertise: string }) => boolean) => {
          const exact = (all.filter(of).length * size) / all.length
          const got = strata.filter(of).reduce((sum, { drawn: places }) => sum + places, 0)
          expect(got).toBeGreaterThanOrEqual(Math.floor(exact + 1e-9))
          expect(got).toBeLessThanOrEqual(Math.ceil(exact - 1e-9))
        }
        if (all.length === 0) return
        for (const { city, expertise } of strata) {
          fair((one) => one.city === city)
          fair((one) => one.expertise === expertise)
          fair((one) => one.city === city && one.expertise === expertise)
        }
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('gives everybody in the pool the same chance', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed++)
      for (const id of drawJudges(people, 5, seed).drawn) times.set(id, (times.get(id) ?? 0) + 1)
    for (const { id } of people) expect(Math.abs(times.get(id)! / 2000 - 5 / 22)).toBeLessThan(0.045)
  })

  it('refuses more judges than there are, and a person twice', () => {
    expect(() => drawJudges(people, 23, 1)).toThrow(RangeError)
    expect(() => drawJudges([...people, people[0]!], 3, 1)).toThrow(/twice/)
    expect(drawJudges([], 0, 1)).toEqual({ drawn: [], reserves: [], strata: [] })
    expect(drawJudges(people, 22, 1).reserves).toEqual([])
  })
})
