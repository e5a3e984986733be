import { describe, expect, test } from 'vitest'
import { countCharacters, countMarkdown } from '../../../app/server/documents/character-count'

describe('the count of characters agrees with Word', () => {
  test.each([
    ['', 0],
    ['   \n\t　', 0],
    ['妇女之家', 4],
    ['有情况、有分析，有建议。', 12],
    ['“三访”', 4],
    ['回收率94.7%', 4],
    ['2012年有68.5%的人', 6],
    ['Word 2010', 2],
    ['e-mail：a@b.cn', 3],
    ['你好,世界', 5],
    ['——……', 4],
    ['①②', 2],
    ['𠮷田', 2],
    ['ＡＢ', 2],
  ])('%j counts %i', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })
})

describe('the signs of Markdown are not counted', () => {
  test('a heading counts its words only', () => {
    expect(countMarkdown('### （一）基本情况')).toBe(7)
  })

  test('bold, links and lists count what the reader sees', () => {
    expect(countMarkdown('**一是**[见表](/tables/1)\n\n- 第一\n2. 第二')).toBe(8)
  })

  test('a table counts its cells', () => {
    expect(countMarkdown('| 项目 | 人数 |\n| --- | ---: |\n| 有 | 12 |')).toBe(6)
  })

  test('a long text is counted in linear time', () => {
    expect(countMarkdown('妇'.repeat(200_000))).toBe(200_000)
  })
})
