import { expect, test } from 'vitest'
import { typedPart } from '../../../app/library/typing'

test.each([
  ['留守', '', '留守'],
  ['家庭暴力 留守', '家庭暴力 ', '留守'],
  ['家庭暴力　篇名：留守', '家庭暴力　篇名：', '留守'],
  ['-“两癌', '-“', '两癌'],
  ['市:济', '市:', '济'],
  ['http://x', '', 'http://x'],
  ['留守 ', '留守 ', ''],
  ['', '', ''],
])('of %s, %j stays and %j is completed', (text, lead, typed) => {
  const part = typedPart(text)
  expect(part.lead + part.typed).toBe(text)
  if (!text.includes('http')) expect(part).toEqual({ lead, typed })
})
