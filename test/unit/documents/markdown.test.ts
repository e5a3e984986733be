import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../app/server/documents/markdown'
import { processorTime } from '../../setup/processor-time'

/** Tags and attributes that may ever appear; anything else in the output is a hole. */
const ALLOWED =
  /^<(?:\/?(?:p|ul|ol|strong|em|s|code|pre|blockquote|table|thead|tbody|tr|th|td|h[2-6]|sup|section|a)|br|hr|li|\/li|ol start="\d+"|t[hd] align="(?:left|right|center)"|section aria-label="注释"|li id="note-\d+"|a href="#note-\d+"(?: id="note-ref-\d+")?|a href="#note-ref-\d+" aria-label="回到正文"|a href="https?:\/\/[^"<>\s]+" rel="noopener noreferrer nofollow"|img src="\/files\/[\w.-]+" alt="[^"<>]*" loading="lazy")>$/

/** Marks that open something and never close it. */
const bits = ['*a ', '[a](', '![a](', '`a', '*a_b', '**a。', '[^', '> ', '<', '- ', '|', '&#']

function foreignTags(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !ALLOWED.test(tag))
}

describe('rendering Markdown', () => {
  it('demotes headings under the heading of the page', () => {
    expect(renderMarkdown('# 题\n\n###### 小')).toBe('<h2>题</h2>\n<h6>小</h6>\n')
    expect(renderMarkdown('## 一、情况', { demote: 2 })).toBe('<h4>一、情况</h4>\n')
  })

  it('shows raw HTML, braces and smaller-than signs as text', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
    expect(renderMarkdown('{1+1} <5岁 a&b')).toBe('<p>{1+1} &lt;5岁 a&amp;b</p>\n')
  })

  it('links to the web only', () => {
    expect(renderMarkdown('[看](https://a.cn/?x=1&y=2)')).toBe(
      '<p><a href="https://a.cn/?x=1&amp;y=2" rel="noopener noreferrer nofollow">看</a></p>\n',
    )
    const refused = [
      'javascript:alert(1)',
      'JaVaScRiPt&#58;alert(1)',
      '//evil.cn',
      '/reports/1',
      'data:text/html,x',
      'file:///etc/passwd',
    ]
    for (const href of refused) expect(renderMarkdown(`[看](${href})`)).toBe('<p>看</p>\n')
  })

  it('shows pictures of our own and the description of any other', () => {
    expect(renderMarkdown('![图](/files/ab12.jpg)')).toBe(
      '<p><img src="/files/ab12.jpg" alt="图" loading="lazy"></p>\n',
    )
    const refused = [
      'https://a.cn/x.png',
      '/files/../secret',
      '/files/a/b.png',
      '//a.cn/x',
      'data:image/png;base64,AA',
      '/files/a.png?x',
    ]
    for (const src of refused) expect(renderMarkdown(`![图](${src})`)).toBe('<p>图</p>\n')
  })

  it('aligns table cells without style attributes', () => {
    const html = renderMarkdown('| 县 | 人数 |\n|:-|-:|\n| 曹县 | 86 |')
    expect(html).toContain('<td align="left">曹县</td>\n<td align="right">86</td>')
    expect(foreignTags(html)).toEqual([])
  })

  it('numbers footnotes by their first mention and leads back', () => {
    expect(renderMarkdown('甲[^b]乙[^a]丙[^b]\n\n[^a]: 注 **一**\n[^b]: 注二')).toBe(
      '<p>甲<sup><a href="#note-1" id="note-ref-1">[1]</a></sup>乙<sup><a href="#note-2" id="note-ref-2">[2]</a></sup>' +
        '丙<sup><a href="#note-1">[1]</a></sup></p>\n<section aria-label="注释"><ol>\n' +
        '<li id="note-1">注二 <a href="#note-ref-1" aria-label="回到正文">↑</a></li>\n' +
        '<li id="note-2">注 <strong>一</strong> <a href="#note-ref-2" aria-label="回到正文">↑</a></li>\n</ol></section>\n',
    )
  })

  it('keeps the notes of several texts on one page apart', () => {
    const html = renderMarkdown('甲[^1]\n\n[^1]: 注', { scope: 'advice" x' })
    expect(html.match(/(?:id|href)="[^"]+"/g)).toEqual([
      ...['href="#advicex-note-1"', 'id="advicex-note-ref-1"', 'id="advicex-note-1"', 'href="#advicex-note-ref-1"'],
    ])
  })

  it('makes bold what ends in Chinese punctuation', () => {
    expect(renderMarkdown('**一是抓培训。**各级妇联')).toBe('<p><strong>一是抓培训</strong>。各级妇联</p>\n')
    expect(renderMarkdown('建**“妇女之家”**阵地')).toBe('<p>建“<strong>妇女之家</strong>”阵地</p>\n')
  })

  it('joins lines of Chinese text without a space', () => {
    expect(renderMarkdown('留守\n妇女\nCPU')).toBe('<p>留守妇女\nCPU</p>\n')
  })

  it('never lets anything but known tags and attributes through', () => {
    const piece = fc.constantFrom(
      ...['<img src=x onerror=alert(1)>', '<a href="javascript:x">', '](', '[', '!', '](javascript:x)', '"', "'"],
      ...[
        ' onload="x"',
        '`',
        '```js"><script>',
        '\n',
        '\n\n',
        '|',
        '\n|-|-|\n',
        '**',
        '<',
        '>',
        '&#60;',
        '&lt;script&gt;',
      ],
      ...['[^1]', '\n[^1]: ', '(https://a.cn"onclick=x)', '<https://a.cn/"onx=1>', '# ', '- ', '1. ', '\\'],
      ...['\uE0001\uE001', '字', 'style="x"', '/files/a.png'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(foreignTags(renderMarkdown(pieces.join('')))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('takes hostile text of 150,000 characters in its stride', () => {
    for (const bit of bits) expect(foreignTags(renderMarkdown(bit.repeat(150_000 / bit.length)))).toEqual([])
  })

  it('takes time that grows with the text and not faster, however hostile', () => {
    const time = (bit: string, length: number) =>
      processorTime(() => renderMarkdown(bit.repeat(Math.floor(length / bit.length))))
    const ordinary = time('**要点。**各级妇联走访了三十户，*记下*难处。\n\n', 18_750)
    // eight times the text; the rest is room for a busy machine
    for (const bit of bits) expect(time(bit, 150_000), bit).toBeLessThan(24 * ordinary)
  })

  it('shows a text beyond all measure as plain paragraphs', () => {
    const html = renderMarkdown(`**${'长'.repeat(400_001)}**\n\n<b>`)
    expect(html.startsWith('<p>**长')).toBe(true)
    expect(html.endsWith('<p>&lt;b&gt;</p>')).toBe(true)
  })
})
