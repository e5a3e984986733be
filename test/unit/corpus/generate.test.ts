import { describe, expect, test } from 'vitest'
import { generateCorpus } from '../../../prisma/seed/corpus/generate'

const small = generateCorpus({ size: 'S', seed: 2012 })

describe('the same seed makes the same corpus', () => {
  test('people, reports and diaries come out alike', () => {
    const again = generateCorpus({ size: 'S', seed: 2012 })
    expect(again.people).toEqual(small.people)
    expect([...again.reports()]).toEqual([...small.reports()])
    expect([...again.diaryEntries()]).toEqual([...small.diaryEntries()])
    expect([...again.scores()]).toEqual([...small.scores()])
  })

  test('another seed makes other texts', () => {
    const other = generateCorpus({ size: 'S', seed: 1949 })
    expect(other.people.map(({ name }) => name)).not.toEqual(small.people.map(({ name }) => name))
    expect([...other.reports()][0]?.parts).not.toEqual([...small.reports()][0]?.parts)
  })
})
