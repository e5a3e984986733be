import { describe, expect, it } from 'vitest'
import { pinyinOf } from '../../../search/pinyin'
import { parseQuery } from '../../../search/query'
import { correct, doubtfulParts, oneEditApart, partsOf } from '../../../search/spelling'

const unknown = Object.freeze({ known: false, terms: [], texts: [] })

describe('pinyin and misspelling', () => {
  it('reads pinyin without tones, ü as v', () => {
    expect(pinyinOf('留守妇女')).toEqual({ full: 'liushoufunv', initials: 'lsfn' })
    expect(pinyinOf('“两癌”ABC1')).toEqual({ full: 'liangaiabc1', initials: 'laabc1' })
  })

  it('tells one edit from none and from two', () => {
    expect(oneEditApart('留守妇人', '留守妇女')).toBe(true)
    expect(oneEditApart('留妇女', '留守妇女')).toBe(true)
    expect(oneEditApart('留守的妇女', '留守妇女')).toBe(true)
    expect(oneEditApart('留守妇女', '留守妇女')).toBe(false)
    expect(oneEditApart('守留妇女', '留守妇女')).toBe(false)
    expect(oneEditApart('妇', '留守妇女')).toBe(false)
  })

  it('doubts letters and unknown terms, not dictionary terms, sentences, phrases or exact searches', () => {
    expect(doubtfulParts(parseQuery('LSFN 留守妇人 留守妇女 "家庭暴利"'))).toEqual(['lsfn', '留守妇人'])
    expect(doubtfulParts(parseQuery('哪个城市发放了体育类电子消费券'))).toEqual([])
    expect(doubtfulParts(parseQuery('lsfn', { mode: 'exact' }))).toEqual([])
  })

  it('takes syllables typed apart for one word, with ü or u, with tones or without', () => {
    for (const text of ['liushou funü', 'liu shou fu nv', 'LIÚSHǑU FÙNǙ', 'liushou funu']) {
      expect(doubtfulParts(parseQuery(text))).toHaveLength(1)
      expect(correct(doubtfulParts(parseQuery(text))[0]!, unknown), text).toEqual({
        terms: ['留守妇女'],
        reason: 'pinyin',
      })
    }
    expect(partsOf('liushou funü 就业 lsfn credit union')).toEqual(['liushoufunü', '就业', 'lsfn', 'credit', 'union'])
  })

  it('leaves alone what documents hold', () => {
    expect(correct('lsfn', { ...unknown, known: true })).toBeNull()
  })

  it('offers terms of the dictionary and of the index', () => {
    expect(correct('lsfn', unknown)).toEqual({ terms: ['留守妇女'], reason: 'pinyin' })
    expect(correct('wxl', { ...unknown, terms: ['王秀兰'] })).toEqual({ terms: ['王秀兰'], reason: 'pinyin' })
    expect(correct('王秀南', { ...unknown, terms: ['王秀兰', '王某'] })).toEqual({
      terms: ['王秀兰'],
      reason: 'spelling',
    })
    expect(correct('xqzj', unknown)).toBeNull()
  })

  it('offers what texts write instead, not chance neighbours', () => {
    const texts = ['巾帼家政进社区，巾帼家政很好', '中国家政']
    expect(correct('巾国家政', { ...unknown, texts })?.terms[0]).toBe('巾帼家政')
    expect(correct('巾家政', { ...unknown, texts })).toEqual({ terms: ['巾帼家政'], reason: 'spelling' })
    expect(correct('大家政', { ...unknown, texts })).toBeNull()
  })
})
