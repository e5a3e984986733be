import { describe, expect, it } from 'vitest'
import { placeNames, workTerms } from '../../../search/dictionary'
import { fold } from '../../../search/normalize'
import { indexBigrams, indexWords, isOnePair, phraseGrams, queryWords } from '../../../search/segment'

describe('texts are cut into tokens that queries find', () => {
  it('finds every work term and place where it stands in a sentence', () => {
    const missed = [...workTerms, ...placeNames].filter((term) => !indexWords(fold(`关于${term}的调查`)).includes(fold(term)))
    expect(missed).toEqual([])
  })

  it('finds a term inside a longer word', () => {
    expect(indexWords('农村留守妇女')).toEqual(expect.arrayContaining(['农村留守妇女', '留守妇女', '留守', '妇女']))
    expect(indexWords('农民专业合作社')).toEqual(expect.arrayContaining(['专业合作社', '合作社']))
  })

  it('finds a term that quotation marks interrupt', () => {
    expect(indexWords('“两癌”检查')).toContain('两癌检查')
  })

  it('drops punctuation and function words', () => {
    expect(queryWords('妇女的就业，和培训。')).toEqual(['妇女', '就业', '培训'])
  })

  it('pairs adjacent characters and marks pairs that quotation marks part', () => {
    expect([...indexBigrams('两癌检')]).toEqual(['两癌', '癌检', '检'])
    expect([...indexBigrams('“两癌”检')]).toEqual(['两癌', '癌', '·癌检', '检'])
    expect([...indexBigrams('癌，检')]).toEqual(['癌', '检'])
    expect([...indexBigrams('a b c')]).toEqual(['a', 'b', 'c'])
    expect([...indexBigrams('𠮷野家')]).toEqual(['𠮷野', '野家', '家'])
  })

  it('asks for a phrase as it stands or loosely', () => {
    expect(phraseGrams('两癌检', false)).toEqual([
      { anyOf: ['两癌'], asPrefix: false }, { anyOf: ['癌检'], asPrefix: false },
    ])
    expect(phraseGrams('癌检', true)).toEqual([{ anyOf: ['癌检', '·癌检'], asPrefix: false }])
    expect(phraseGrams('孝', false)).toEqual([{ anyOf: ['孝'], asPrefix: true }])
    expect(phraseGrams('，。', false)).toEqual([])
  })

  it('trusts the pairs alone only for two plain characters', () => {
    expect(['妇女', '妇', 'ab', '妇，', '𠮷', '妇女们', ''].filter(isOnePair)).toEqual(['妇女', '妇', 'ab'])
  })
})
