import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, fold, squeeze } from '../../../search/normalize'

describe('texts are compared in one form', () => {
  it('folds width, case, traditional forms, accents and ideographic blanks', () => {
    expect(fold('ＡＢＣ２０１２')).toBe('abc2012')
    expect(fold('留守婦女與兒童')).toBe('留守妇女与儿童')
    expect(fold('Café　Ü')).toBe('cafe u')
  })

  it('keeps every offset: the fold of a part is the part of the fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, a, b) => {
        expect(fold(text)).toHaveLength(text.length)
        expect(fold(text).slice(a, a + b)).toBe(fold(text.slice(a, a + b)))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('squeezes out quotation marks and blanks beside Chinese characters, not those between words', () => {
    expect(squeeze('做好“两癌”检查')).toBe('做好两癌检查')
    expect(squeeze('通  知 of the year 2012 年')).toBe('通知of the year 2012年')
    expect(squeeze('no change')).toBe('no change')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('妇', 'a', '1', ' ', '\t', '“', '"', '，') }), (text) => {
        expect(squeeze(squeeze(text))).toBe(squeeze(text))
      }),
    )
  })

  it('cleans control characters, zero-width marks and broken pairs', () => {
    expect(clean('妇\u200b女\u0000\ufeff\r\n')).toBe('妇女\n\n')
    expect(clean('a\ud83d')).toBe('a\ufffd')
  })
})
