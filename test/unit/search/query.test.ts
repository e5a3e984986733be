import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumLength, parseQuery, type Clause } from '../../../search/query'

const clauses = (text: string): Clause[] => parseQuery(text).clauses
const words = (text: string, more: object = {}) => ({ type: 'words', text, not: false, ...more })
const phrase = (text: string, more: object = {}) => ({ type: 'phrase', text, not: false, ...more })

describe('a query is read as a person means it', () => {
  it('joins plain words into one clause', () => {
    expect(clauses(' 留守妇女   就业　培训 ')).toEqual([words('留守妇女 就业 培训')])
  })

  it.each(['"小额贷款"', '＂小额贷款＂', '“小额贷款”', '「小额贷款」', '『小额贷款』'])(
    'takes %s for a phrase',
    (text) => {
      expect(clauses(text)).toEqual([phrase('小额贷款')])
    },
  )

  it('keeps quotation marks inside a sentence as text', () => {
    const sentence = '“万企兴万村”行动中的“名誉村主任”故事'
    expect(clauses(sentence)).toEqual([words(sentence)])
  })

  it('closes a phrase at the mark that a blank or the end follows', () => {
    expect(clauses('"他说"好"的" 妇女')).toEqual([phrase('他说"好"的'), words('妇女')])
  })

  it('takes an unclosed phrase for words', () => {
    expect(clauses('"留守 妇女')).toEqual([words('"留守 妇女')])
  })

  it('excludes what a minus stands before, in any width', () => {
    expect(clauses('妇女 -儿童 －"空巢老人" −作者:王')).toEqual([
      words('妇女'),
      words('儿童', { not: true }),
      phrase('空巢老人', { not: true }),
      words('王', { field: 'author', not: true }),
    ])
  })

  it('leaves a minus inside a word, and one alone, as text', () => {
    expect(clauses('covid-19 - --x')).toEqual([words('covid-19 - --x')])
  })

  it.each([
    ['篇名:留守', 'title'],
    ['标题：留守', 'title'],
    ['TITLE:留守', 'title'],
    ['摘要: 留守', 'abstract'],
    ['关键词：留守', 'keywords'],
    ['作者 ：留守', 'author'],
    ['author:留守', 'author'],
    ['单位:留守', 'organization'],
  ])('confines %s to a field', (text, field) => {
    expect(clauses(text)).toEqual([words('留守', { field })])
  })

  it('takes 全文 for everywhere', () => {
    expect(clauses('全文:"留守"')).toEqual([phrase('留守')])
  })

  it('reads facets, ranges of years and full-width digits', () => {
    expect(clauses('年:２０１２')).toEqual([{ type: 'facet', facet: 'year', values: ['2012'], not: false }])
    expect(clauses('年：2013-2011')).toEqual([
      { type: 'facet', facet: 'year', values: ['2011', '2012', '2013'], not: false },
    ])
    expect(clauses('-市:济南、临沂 类型:日记')).toEqual([
      { type: 'facet', facet: 'city', values: ['济南', '临沂'], not: true },
      { type: 'facet', facet: 'kind', values: ['diary'], not: false },
    ])
  })

  it('takes an unknown or empty prefix and an impossible year for text', () => {
    expect(clauses('天气:晴')).toEqual([words('天气:晴')])
    expect(clauses('constructor:x')).toEqual([words('constructor:x')])
    expect(clauses('篇名:')).toEqual([words('篇名:')])
    expect(clauses('年:前年')).toEqual([words('前年')])
  })

  it('looks for words only in pasted text', () => {
    const pasted = `作者：王某 "引文" -删去 ${'农村妇女增收。'.repeat(20)}`
    expect(clauses(pasted)).toEqual([words(pasted)])
  })

  it('reads the first 2,000 characters and says so', () => {
    const query = parseQuery('妇'.repeat(3000))
    expect(query.text).toHaveLength(maximumLength)
    expect(query.shortened).toBe(true)
    expect(parseQuery('妇女').shortened).toBe(false)
  })

  it('never throws, loses no character of plain text, and is not moved by its own output', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '“', '”', '-', '：', ':', ' ', '年', '篇名', '市', '妇女', '\u0000', '\ud83d', '*', '('),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const query = parseQuery(pieces.join(''))
        expect(parseQuery(query.text)).toEqual(query)
        expect(query.clauses.length).toBeLessThanOrEqual(25)
        for (const clause of query.clauses) if (clause.type !== 'facet') expect(clause.text).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
