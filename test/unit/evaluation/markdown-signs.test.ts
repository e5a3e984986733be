import { expect, test } from 'vitest'
import { cutByLook, stretchesOf } from '../../../app/evaluation/blind-copies/markdown-signs'

const cut = (text: string, start = 0, end = text.length) =>
  cutByLook(text, start, end, stretchesOf(text)).map(({ text: words, look }) => `${look ?? 'plain'} ${words}`)

test('headings and emphasis stand out, their signs are told apart, and nothing of the text is lost', () => {
  const text = '### 一、基本情况\n入户**重点**走访 3\\*4 户，a * b ** c'
  expect(cut(text)).toEqual([
    'sign ### ',
    'strong 一、基本情况',
    'plain \n入户',
    'sign **',
    'strong 重点',
    'sign **',
    'plain 走访 3',
    'sign \\',
    'plain *4 户，a * b ** c',
  ])
  const words = cutByLook(text, 0, text.length, stretchesOf(text)).map((one) => one.text)
  expect(words.join('')).toBe(text)
})

test('a part of a heading beside a find stands out too; emphasis within it is a sign alone', () => {
  const text = '## 在**某县**的调查'
  expect(cut(text, 8, text.length)).toEqual(['sign **', 'strong 的调查'])
})

test('the rule of a table is a sign, a dash in a sentence is not', () => {
  expect(cut('| 村 | 户 |\n| --- | ---: |\n| 甲 | 3 |')).toEqual([
    'plain | 村 | 户 |\n',
    'sign | --- | ---: |',
    'plain \n| 甲 | 3 |',
  ])
  expect(cut('去年 --- 今年')).toEqual(['plain 去年 --- 今年'])
})
