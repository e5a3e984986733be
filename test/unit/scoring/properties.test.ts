import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aggregate,
  calibrate,
  type Candidate,
  disagreement,
  generalizability,
  intraclassCorrelation,
  kendallW,
  krippendorffAlpha,
  outlyingScores,
  placesOf,
  proposeAwards,
  rank,
  type Score,
  twoWayLeastSquares,
} from '../../../scoring'

const runs = { numRuns: 300, seed: 20120901 }

/** An exact number of `places` decimals as whole units of the last place. */
interface Written {
  readonly units: bigint
  readonly places: number
}
const written = ({ units, places }: Written): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits
  return units < 0n ? `-${text}` : text
}
const decimal = fc
  .record({ units: fc.bigInt({ min: -99_999n, max: 99_999n }), places: fc.nat(4) })
  .map(({ units, places }): Written => ({ units, places }))

/** Sum in units of 1e-4, divided by `count`, rounded half away from zero to `places`. */
function meanByHand(values: readonly Written[], places: number): string {
  const sum = values.reduce((all, { units, places: own }) => all + units * 10n ** BigInt(4 - own), 0n)
  const [above, below] = [(sum < 0n ? -sum : sum) * 10n ** BigInt(places), 10_000n * BigInt(values.length)]
  const whole = above / below
  const units = 2n * (above % below) >= below ? whole + 1n : whole
  return written({ units: sum < 0n ? -units : units, places })
}

describe('Exact decimals', () => {
  it('round as whole numbers of the last place do', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 12 }), fc.nat(4), (values, decimals) => {
        const result = aggregate(values.map(written), { decimals })
        expect(result.mean).toBe(meanByHand(values, decimals))
        const units = ({ units, places }: Written) => units * 10n ** BigInt(4 - places)
        const sorted = [...values].sort((a, b) => (units(a) < units(b) ? -1 : units(a) > units(b) ? 1 : 0))
        const cut = Math.floor(values.length / 5)
        expect(result.trimmed20pct_floor).toBe(meanByHand(sorted.slice(cut, values.length - cut), decimals))
        expect(result.trimmedDrop1).toBe(values.length < 3 ? null : meanByHand(sorted.slice(1, -1), decimals))
      }),
      runs,
    )
  })
})

/** Few scores and authors, so that equals are common. */
const candidates = fc
  .array(
    fc.record({ units: fc.integer({ min: 8000, max: 8010 }), author: fc.option(fc.constantFrom('a', 'b', 'c', 'd')) }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) =>
    list.map(({ units, author }, at): Candidate => ({ report: `r${at}`, score: (units / 100).toFixed(2), author })),
  )
const rules = fc.record({
  ratios: fc.array(fc.constantFrom('0', '0.04', '0.1', '0.2', '0.33'), { minLength: 1, maxLength: 4 }),
  policy: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  minimumScores: fc.array(fc.option(fc.constantFrom('80.02', '80.05')), { maxLength: 4 }),
})

describe('Awards', () => {
  it('are no more than the ratios allow, but for equals at a cut; one for each author; none below its least score', () => {
    fc.assert(
      fc.property(candidates, rules, (list, rule) => {
        const { award, given, quota, passedOver } = proposeAwards(list, rule)
        expect(quota).toEqual(placesOf(rule.ratios, list.length))
        const winners = list.filter(({ report }) => award[report])
        const named = winners.flatMap(({ author }) => author ?? [])
        expect(new Set(named).size).toBe(named.length)
        const authorOf = new Map(list.map(({ report, author }) => [report, author]))
        expect(passedOver.filter((report) => award[report] || !named.includes(authorOf.get(report)!))).toEqual([])
        for (const { report, score } of winners) {
          expect(Number(score)).toBeGreaterThanOrEqual(Number(rule.minimumScores[award[report]! - 1] ?? 0))
        }
        let [places, awards] = [0, 0]
        given.forEach((count, tier) => {
          const before = awards
          places += quota[tier]!
          awards += count
          const last = list.filter(({ report }) => award[report] === tier + 1).map(({ score }) => Number(score))
          const equals = last.filter((score) => score === Math.min(...last)).length
          if (rule.policy === 'exclusive' || count === 0) expect(awards).toBeLessThanOrEqual(Math.max(places, before))
          else expect(awards - equals).toBeLessThan(places)
        })
      }),
      runs,
    )
  })

  it('leave out nobody who stands above a winner, but for her own higher award', () => {
    fc.assert(
      fc.property(candidates, rules, (list, { ratios, policy }) => {
        const { award, rank: place, passedOver } = proposeAwards(list, { ratios, policy })
        const tier = (report: string) => award[report] || 99
        for (const one of list) {
          if (passedOver.includes(one.report)) continue
          for (const other of list) {
            if (place[one.report]! < place[other.report]!) {
              expect(tier(one.report)).toBeLessThanOrEqual(tier(other.report))
            }
          }
        }
      }),
      runs,
    )
  })
})

const table = fc
  .uniqueArray(fc.tuple(fc.nat(7), fc.nat(4), fc.integer({ min: 0, max: 200 })), {
    minLength: 1,
    maxLength: 30,
    selector: ([report, judge]) => `${report} ${judge}`,
  })
  .map((cells): Score[] =>
    cells.map(([report, judge, half]) => ({ report: `r${report}`, judge: `j${judge}`, score: half / 2 })),
  )

describe('Results', () => {
  it('do not depend on the order in which anything is given', () => {
    const all = (data: readonly Score[]) => ({
      aggregate: aggregate(data, { rule: 'trimmed' }),
      calibrate: calibrate(data),
      twoWay: twoWayLeastSquares(data),
      rank: rank(data, { draws: 50, seed: 3 }),
      agreement: [intraclassCorrelation(data), kendallW(data), krippendorffAlpha(data), generalizability(data)],
      disagreement: [disagreement(data), outlyingScores(data, { limit: 1 })],
    })
    const shuffled = table.chain((data) =>
      fc.tuple(fc.constant(data), fc.shuffledSubarray(data, { minLength: data.length })),
    )
    fc.assert(
      fc.property(shuffled, ([data, other]) => {
        expect(all(other)).toEqual(all(data))
      }),
      { ...runs, numRuns: 60 },
    )
    const moved = candidates.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(moved, rules, ([list, other], rule) => {
        expect(proposeAwards(other, rule)).toEqual(proposeAwards(list, rule))
      }),
      runs,
    )
  })

  it('never rank a report lower for a higher score under the mean', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.integer({ min: 1, max: 40 }), (data, at, more) => {
        const raised = data[at % data.length]!
        const better = data.map((row) => (row === raised ? { ...row, score: Number(row.score) + more / 2 } : row))
        const place = (rows: Score[]) => rank(aggregate(rows).official).rank[raised.report]!
        expect(place(better)).toBeLessThanOrEqual(place(data))
      }),
      runs,
    )
  })
})
