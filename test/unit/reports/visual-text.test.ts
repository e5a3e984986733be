import { MarkdownManager } from '@tiptap/markdown'
import { expect, test } from 'vitest'
import { extensions, keepsText, tidyMarkdown } from '../../../app/reports/browser/visual-text'
import { renderMarkdown } from '../../../app/server/documents/markdown'

const manager = new MarkdownManager({ extensions })
const through = (markdown: string) => tidyMarkdown(manager.serialize(manager.parse(markdown)))

test.each([
  '## 一、基本情况\n\n### （一）就业',
  '全县**留守妇女** 3.2 万人，*斜体*，~~删~~，1. 不是列表',
  '1. 第一条\n2. 第二条\n   - 子项',
  '- 甲\n- 乙',
  '| 村 | 人数 | 比例 |\n| --- | ---: | :---: |\n| 甲\\|村 | 12 | 3% |\n| 乙村 |  | 5% |',
  '![走访图](/files/0190a1b2-aaaa-4bbb-8ccc-0123456789ab)',
  '> 引文\n>\n> ——妇情日记',
  '收入 a \\< b、c \\> d & e',
  '\\<b>不是标记\\</b>',
  '2012\\. 年初不是编号',
  '\\- 不是列表',
  '\\# 不是标题',
  '第一行  \n第二行',
  '\\*星号\\* 与 3 \\* 4',
  '[链接](https://example.com/a_b)',
])('%s comes out of the visual editor reading the same', (markdown) => {
  const once = through(markdown)
  expect(keepsText(markdown, once)).toBe(true)
  expect(bare(renderMarkdown(once))).toBe(bare(renderMarkdown(markdown)))
  expect(through(once)).toBe(once)
})

test.each(['脚注[^1]\n\n[^1]: 出处'])('%j is told to be unfit, so that the plain field stays', (markdown) => {
  expect(keepsText(markdown, through(markdown))).toBe(false)
})

test('empty paragraphs leave no signs behind', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '甲' }] },
      { type: 'paragraph' },
      { type: 'paragraph' },
      { type: 'paragraph', content: [{ type: 'text', text: '乙' }] },
    ],
  }
  expect(tidyMarkdown(manager.serialize(document))).toBe('甲\n\n乙')
})

const bare = (html: string) => html.replace(/\s+/g, '')
