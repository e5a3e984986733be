import { describe, expect, it } from 'vitest'
import { synonymsWith } from '../../../search/synonyms'

const { of: synonymsOf } = synonymsWith()
const texts = (term: string) => synonymsOf(term).map(({ text }) => text)

describe('synonyms by their type', () => {
  it('go both ways among equals, abbreviations and old names', () => {
    expect(texts('家暴')).toEqual(['家庭暴力', '家庭施暴'])
    expect(texts('家庭暴力')).toEqual(['家暴', '家庭施暴'])
    expect(texts('新农合')).toEqual(['新型农村合作医疗'])
    expect(texts('妇女主任')).toContain('村妇联主席')
  })

  it('weigh less when only near in meaning', () => {
    expect(synonymsOf('空巢老人')).toEqual([
      { text: '空巢老年人', type: 'near', weight: 0.5 },
      { text: '留守老人', type: 'near', weight: 0.5 },
    ])
  })

  it('go one way from a wider to a narrower term', () => {
    expect(texts('两癌')).toEqual(expect.arrayContaining(['乳腺癌', '宫颈癌']))
    expect(texts('乳腺癌')).not.toContain('两癌')
    expect(texts('宫颈癌')).not.toContain('乳腺癌')
  })

  it('never reach through a term that stands in two groups', () => {
    expect(texts('创业担保贷款')).toEqual(['小额担保贷款'])
    for (const term of ['乳腺癌', '宫颈癌']) expect(texts('乳腺癌宫颈癌')).not.toContain(term)
  })

  it('are none for a word of no group', () => {
    expect(synonymsOf('天气')).toEqual([])
  })

  it('take added groups beside ours, folded', () => {
    const added = synonymsWith([{ type: 'abbr', canonical: '妇女兒童發展規劃', variants: ['“两规”', '家暴'] }])
    expect(added.of('两规').map(({ text }) => text)).toEqual(['妇女儿童发展规划', '家暴'])
    expect(added.of('家暴').map(({ text }) => text)).toEqual(expect.arrayContaining(['家庭暴力', '两规']))
    expect(added.added).toEqual(['妇女儿童发展规划', '两规', '家暴'])
    expect(texts('两规')).toEqual([])
  })
})
