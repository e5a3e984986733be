import { describe, expect, it } from 'vitest'
import { fold, squeeze } from '../../../search/normalize'
import { isInterrupted, phraseOf } from '../../../search/phrase'

const texts = [
  '做好“两癌”检查。',
  '做好两癌检查，',
  '做好兩癌檢查',
  '两癌 检查',
  '说 "say yes" 了',
  'SAY　YES',
  'say, yes',
  '癌\n检查',
  '国家，国家',
]

describe('a phrase finds texts as they are written', () => {
  it.each(['两癌检查', '”检查', 'say yes', '国家,国', '癌检', '“两癌”检', ' ', '"', '[a]'])(
    '%s, as folding and comparing would',
    (typed) => {
      const phrase = phraseOf(fold(typed))
      for (const text of texts) {
        expect(phrase.exact.test(text), text).toBe(fold(text).includes(phrase.text))
        const squeezed = squeeze(phrase.text)
        if (phrase.loose) expect(phrase.loose.test(text), text).toBe(squeeze(fold(text)).includes(squeezed))
      }
    },
  )

  it('knows phrases with quotation marks or blanks inside', () => {
    expect(['两癌', '“两癌', '两 癌', 'say yes'].map(isInterrupted)).toEqual([false, true, true, false])
  })
})
