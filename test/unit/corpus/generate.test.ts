import { describe, expect, test, vi } from 'vitest'
import { cities } from '../../../prisma/seed/corpus/divisions'
import { generateCorpus } from '../../../prisma/seed/corpus/generate'
import { MARKER } from '../../../prisma/seed/corpus/types'
import { processorTime } from '../../setup/processor-time'
import { groupBy, medium, patience, small } from './corpora'

vi.setConfig(patience)

describe('the same seed makes the same corpus', () => {
  test('people, contact points, reports, diaries, scores and picks come out alike', () => {
    const again = generateCorpus({ size: 'S', seed: 2012 })
    expect(again.people).toEqual(small.people)
    expect(again.contactPoints).toEqual(small.contactPoints)
    expect([...again.reports()]).toEqual([...small.reports()])
    expect([...again.diaryEntries()]).toEqual([...small.diaryEntries()])
    expect([...again.scores()]).toEqual([...small.scores()])
    expect([...again.picks()]).toEqual([...small.picks()])
  })

  test('a generator can be asked for again', () => {
    expect(small.reports().next().value).toEqual(small.reports().next().value)
  })

  test('another seed makes other people and other texts', () => {
    const other = generateCorpus({ size: 'S', seed: 1949 })
    expect(other.people.map(({ name }) => name)).not.toEqual(small.people.map(({ name }) => name))
    expect(other.reports().next().value?.parts).not.toEqual(small.reports().next().value?.parts)
  })
})

describe('the sizes hold what they promise', () => {
  test.each([
    ['S', small, 54, 10],
    ['M', medium, 600, 40],
    ['L', generateCorpus({ size: 'L', seed: 1 }), 2360, 60],
  ] as const)('%s has its cadres and judges, each with a name of their own', (_, corpus, cadres, judges) => {
    expect(corpus.people.filter(({ kind }) => kind === 'cadre')).toHaveLength(cadres)
    expect(corpus.people.filter(({ kind }) => kind === 'judge')).toHaveLength(judges)
    expect(new Set(corpus.people.map(({ id }) => id)).size).toBe(cadres + judges)
    expect(new Set(corpus.people.map(({ name }) => name)).size).toBe(cadres + judges)
  })

  test('every city federation has cadres even in S', () => {
    const homes = new Set(small.people.filter(({ kind }) => kind === 'cadre').map((p) => p.organizationCode))
    expect(cities.filter(({ code }) => !homes.has(code))).toEqual([])
  })

  test('every federation of M has contact points, two of them weak organizations', () => {
    const byOrganization = groupBy(medium.contactPoints, (point) => point.organizationCode)
    expect(byOrganization.size).toBe(158)
    for (const points of byOrganization.values()) {
      expect(points.length).toBeGreaterThanOrEqual(3)
      expect(points.filter(({ isWeak }) => isWeak)).toHaveLength(2)
    }
    expect(new Set(medium.contactPoints.map(({ id }) => id)).size).toBe(medium.contactPoints.length)
  })

  test('S has ten entries for each cadre and five scores for each report', () => {
    expect([...small.diaryEntries()]).toHaveLength(540)
    expect([...small.scores()]).toHaveLength(150)
  })
})

describe('everything says that it is made up', () => {
  test('records carry the marker', () => {
    expect(small.marker).toBe(MARKER)
    const records = [...small.people, ...small.contactPoints, ...small.reports(), ...small.diaryEntries()]
    expect(records.filter(({ marker }) => marker !== MARKER)).toEqual([])
  })

  test('texts carry it in their words', () => {
    expect([...small.reports()].filter(({ parts }) => !parts.advice.includes(MARKER))).toEqual([])
    expect([...small.diaryEntries()].filter(({ text }) => !text.includes(MARKER))).toEqual([])
  })
})

test('the largest corpus streams: its first texts cost little, and four times as many no more than some four times as much', () => {
  const corpus = generateCorpus({ size: 'L', seed: 2012 })
  const costOf = (reports: number, entries: number) =>
    processorTime(() =>
      expect([take(corpus.reports(), reports), take(corpus.diaryEntries(), entries)]).toEqual([reports, entries]),
    )
  const [first, few, many] = [costOf(1, 1), costOf(59, 2360), costOf(236, 9440)]
  expect(10 * first).toBeLessThan(many)
  expect(many).toBeLessThan(10 * few)
})

function take(from: Generator, most: number): number {
  let count = 0
  for (const _ of from) if (++count === most) break
  return count
}
