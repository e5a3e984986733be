import { expect, test } from 'vitest'
import { excerpt, markWords } from '../../../app/diaries/marks'

const shown = (text: string, words: string[]) =>
  markWords(text, words)
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('')

test('each occurrence of each word is marked, overlapping ones as one', () => {
  expect(shown('去曹县走访曹县妇女', ['曹县'])).toBe('去[曹县]走访[曹县]妇女')
  expect(shown('农村留守妇女', ['留守妇', '妇女'])).toBe('农村[留守妇女]')
  expect(shown('ABC合作社', ['abc'])).toBe('[ABC]合作社')
  expect(shown('a.*b', ['.*'])).toBe('a[.*]b')
  expect(shown('没有', ['查无', ''])).toBe('没有')
  expect(shown('', ['字'])).toBe('')
})

test('pieces put together are the text again', () => {
  const text = '一二三一二三İ四'
  expect(
    markWords(text, ['二', '三一', '四'])
      .map(({ text: piece }) => piece)
      .join(''),
  ).toBe(text)
})

test('an excerpt shows the beginning, or the surroundings of the first hit', () => {
  const text = '前'.repeat(200) + '目标' + '后'.repeat(200)
  expect(excerpt(text, [])).toBe(`${'前'.repeat(120)}…`)
  expect(excerpt(text, ['目标'])).toContain('目标')
  expect(excerpt(text, ['目标'])).toHaveLength(122)
  expect(excerpt('短文', ['短'])).toBe('短文')
})
