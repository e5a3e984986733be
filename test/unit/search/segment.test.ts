import { describe, expect, it } from 'vitest'
import { placeNames, workTerms } from '../../../search/dictionary'
import { fold } from '../../../search/normalize'
import { indexWords, queryWords } from '../../../search/segment'

describe('texts are cut into tokens that queries find', () => {
  it('finds every work term and place where it stands in a sentence', () => {
    const missed = [...workTerms, ...placeNames].filter(
      (term) => !indexWords(fold(`关于${term}的调查`)).includes(fold(term)),
    )
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
})
