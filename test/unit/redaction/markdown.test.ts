import { beforeAll, describe, expect, test } from 'vitest'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { redact } from '../../../app/evaluation/redact'
import { authors, identitiesOf } from './authors'

beforeAll(() => void redact('词典', {}), 60_000) // the first call loads the word dictionary

const identities = identitiesOf(authors[0]!)
const hide = (text: string): string => redact(text, identities).text

/** The kinds of blocks and inline nodes of a Markdown text, in order. */
function shape(markdown: string): string[] {
  const kinds: string[] = []
  const walk = (node: { type: string; children?: unknown[] }): void => {
    kinds.push(node.type)
    for (const child of node.children ?? []) walk(child as { type: string; children?: unknown[] })
  }
  walk(unified().use(remarkParse).use(remarkGfm).parse(markdown))
  return kinds
}

describe('Markdown survives', () => {
  test.each([
    ['emphasis inside a name', '王**秀英**说', '李某甲说'],
    ['emphasis around a part of a name', '**王秀**英说', '李某甲说'],
    ['emphasis around a whole name', '**王秀英**说', '**李某甲**说'],
    ['a link text', '[王秀英](https://example.com/a)', '[李某甲](https://example.com/a)'],
    ['a link target', '[原文](/files/xiajin/%E7%8E%8B%E7%A7%80%E8%8B%B1.pdf)', '[原文](/files/某县/李某甲.pdf)'],
    ['the description of a picture', '![王秀英在夏津县](/p/1.jpg)', '![李某甲在某县](/p/1.jpg)'],
    ['a tag', '王<b>秀英</b>说', '李某甲<b></b>说'],
  ])('%s', (_, text, expected) => {
    expect(hide(text)).toBe(expected)
  })

  test('a table keeps its cells, also when a name is spread over two of them', () => {
    const table = '| 姓名 | 单位 |\n| --- | --- |\n| 王 | 秀英 |\n| 王秀英 | 夏津县妇联 |\n'
    expect(hide(table)).toBe('| 姓名 | 单位 |\n| --- | --- |\n| 李某甲 |  |\n| 李某甲 | 某县妇联 |\n')
    expect(shape(hide(table)).filter((kind) => kind === 'tableCell')).toHaveLength(6)
  })

  test('headings, lists and quotes stay what they are', () => {
    const text = '# 王秀英的报告\n\n1. 夏津县\n2. 德州市\n\n- 苏留庄镇\n- 后屯村\n\n> 王主席说\n\n王\n秀英\n'
    expect(shape(hide(text))).toEqual(shape(text))
  })
})
