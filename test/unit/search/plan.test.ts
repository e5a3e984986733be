import { describe, expect, it } from 'vitest'
import { planQuery } from '../../../search/plan'
import { parseQuery } from '../../../search/query'

const plan = (text: string, more: object = {}) => planQuery(Object.freeze({ query: parseQuery(text), ...more }))

describe('a query becomes a plan', () => {
  it('makes a unit of each word and expands synonyms before cutting', () => {
    const { units, alsoSearched } = plan('反家暴宣传')
    expect(units.map(({ text }) => text)).toEqual(['反家暴', '宣传'])
    expect(units[0]!.alternatives.map(({ text }) => text)).toEqual(['反家暴', '反家庭暴力', '反对家庭暴力'])
    expect(alsoSearched).toEqual([{ for: '反家暴', terms: ['反家庭暴力', '反对家庭暴力'], reason: 'synonym' }])
  })

  it('expands nothing when synonyms are off', () => {
    const { units, alsoSearched } = plan('家暴', { synonyms: false })
    expect(units.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)).join('')).toBe('家暴')
    expect(alsoSearched).toEqual([])
  })

  it('requires phrases, fields, single characters and, in exact mode, every part', () => {
    expect(plan('"留守 妇女"').required).toEqual([{ texts: ['留守 妇女'] }])
    expect(plan('篇名:留守').required).toEqual([{ texts: ['留守'], field: 'title' }])
    expect(plan('孝').required).toEqual([{ texts: ['孝'] }])
    const exact = planQuery({ query: parseQuery('妇女 培训', { mode: 'exact' }) })
    expect(exact.required).toEqual([{ texts: ['妇女'] }, { texts: ['培训'] }])
    expect(exact.units).toEqual([])
  })

  it('requires every word of an earlier query, synonyms included', () => {
    const { required, units } = plan('就业', { within: [parseQuery('家暴 调解')] })
    expect(required).toEqual([{ texts: ['家暴', '家庭暴力', '家庭施暴'] }, { texts: ['调解'] }])
    expect(units.map(({ text }) => text)).toEqual(['就业'])
  })

  it('keeps chosen facets apart from typed ones', () => {
    const { filters, typedFacets } = plan('市:济南 -年:2012', { filters: { kind: ['report'] } })
    expect(filters).toEqual({ kind: ['report'] })
    expect(typedFacets).toEqual([
      { facet: 'city', values: ['济南'], not: false },
      { facet: 'year', values: ['2012'], not: true },
    ])
  })

  it('cuts pasted text down to its telling words', () => {
    const pasted = '村妇联组织开展留守妇女技能培训、反家庭暴力宣传、巾帼家政服务和手工编织来料加工。'.repeat(8)
    const { units, bigrams, alsoSearched } = plan(pasted)
    expect(units.length).toBeLessThanOrEqual(40)
    expect(units.map(({ text }) => text)).toContain('来料加工')
    expect(bigrams.length).toBeLessThanOrEqual(120)
    expect(alsoSearched).toEqual([])
  })

  it('takes text without words for a phrase', () => {
    expect(plan('……').required).toEqual([{ texts: ['……'] }])
    expect(plan('').required).toEqual([])
  })
})
