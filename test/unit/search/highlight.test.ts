import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight, snippet } from '../../../search/highlight'

const shown = (segments: { text: string; hit: boolean }[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('hits are marked in whole phrases', () => {
  it('marks words, and words that touch as one', () => {
    expect(shown(highlight('农村留守妇女就业', ['留守', '妇女']))).toBe('农村[留守妇女]就业')
    expect(shown(highlight('留守儿童与妇女', ['留守', '妇女']))).toBe('[留守]儿童与[妇女]')
  })

  it('sees through quotation marks, width, case and traditional forms', () => {
    expect(shown(highlight('做好“两癌”检查', ['两癌检查']))).toBe('做好“[两癌”检查]')
    expect(shown(highlight('ＡＢＣ與Abc', ['abc']))).toBe('[ＡＢＣ]與[Abc]')
    expect(shown(highlight('留守婦女', ['留守妇女']))).toBe('[留守婦女]')
  })

  it('marks Latin letters only as a word of their own', () => {
    expect(shown(highlight('AI and said', ['ai']))).toBe('[AI] and said')
  })

  it('marks nothing without marks', () => {
    expect(highlight('妇女', [])).toEqual([{ text: '妇女', hit: false }])
    expect(highlight('', ['妇女'])).toEqual([])
    expect(highlight('妇女', ['', ' ', '“'])).toEqual([{ text: '妇女', hit: false }])
  })

  it('loses and adds no character, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary', maxLength: 3 })),
        (text, marks) => {
          expect(
            highlight(text, marks)
              .map((segment) => segment.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})

describe('a snippet is the passage with most of what was searched', () => {
  const filler = '这一段与查询无关，只是占些地方。'.repeat(20)

  it('finds the passage where the words stand together', () => {
    const text = `留守在家。${filler}留守妇女就业培训很受欢迎。${filler}培训。`
    const cut = shown(snippet(text, ['留守', '妇女', '就业', '培训'], { length: 60 }))
    expect(cut).toContain('[留守妇女就业培训]很受欢迎。')
    expect(cut.startsWith('…') && cut.endsWith('…')).toBe(true)
  })

  it('begins at a sentence when one begins near', () => {
    const text = `${filler}入户走访显示，留守妇女较多。${filler}`
    expect(shown(snippet(text, ['留守妇女'], { length: 60 }))).toMatch(
      /^…(这一段与查询无关，只是占些地方。)*入户走访显示，\[留守妇女\]较多。/,
    )
  })

  it('shows the beginning when nothing is marked, and the whole of a short text', () => {
    expect(shown(snippet(filler, ['没有'], { length: 20 })).length).toBeLessThanOrEqual(21)
    expect(snippet('短文', ['没有'])).toEqual([{ text: '短文', hit: false }])
  })

  it('is a part of the text, never half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 30, maxLength: 300 }),
        fc.string({ maxLength: 2 }),
        (text, mark) => {
          const cut = snippet(text, [mark], { length: 20 })
            .map((segment) => segment.text)
            .join('')
          expect(text).toContain(cut.replace(/^…/, '').replace(/…$/, ''))
          expect(/\p{Surrogate}/u.test(cut)).toBe(false)
        },
      ),
    )
  })
})
