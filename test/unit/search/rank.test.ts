import { describe, expect, it } from 'vitest'
import { inverseFrequency, occurrences, rankText } from '../../../search/rank'

const input = Object.freeze({
  units: [
    [{ text: '留守', weight: 2 }],
    [
      { text: '家暴', weight: 1 },
      { text: '家庭暴力', weight: 0.9 },
    ],
  ],
  bigrams: [],
  meanLength: 10,
})

describe('documents are ranked by BM25', () => {
  it('weighs a word of mean length text once as its weight', () => {
    expect(rankText('留守一二三四五六七八', input)).toBeCloseTo(2, 12)
  })

  it('counts the best of several alternatives, not their sum', () => {
    expect(rankText('家暴家庭暴力一二三四', input)).toBeCloseTo(1, 12)
  })

  it('rises with occurrences ever more slowly, falls with length', () => {
    const once = rankText('留守一二三四五六七八', input)
    const twice = rankText('留守留守三四五六七八', input)
    expect(twice).toBeGreaterThan(once)
    expect(twice).toBeLessThan(2 * once)
    expect(rankText(`留守${'长'.repeat(50)}`, input)).toBeLessThan(once)
    expect(rankText('无关', input)).toBe(0)
  })

  it('values rare words more and never below nothing', () => {
    expect(inverseFrequency(1000, 1)).toBeGreaterThan(inverseFrequency(1000, 500))
    expect(inverseFrequency(1000, 1000)).toBeGreaterThan(0)
    expect(inverseFrequency(10, 20)).toBe(inverseFrequency(10, 10))
  })

  it('counts occurrences, Latin words only where they stand alone', () => {
    expect(occurrences('妇女妇女', '妇女')).toBe(2)
    expect(occurrences('internet internets', 'internet')).toBe(1)
    expect(occurrences('互联网internet上', 'internet')).toBe(1)
  })
})
