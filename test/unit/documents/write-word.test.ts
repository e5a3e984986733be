import JSZip from 'jszip'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectUpload } from '../../../app/server/documents/inspect-upload.server'
import { readWord } from '../../../app/server/documents/read-word.server'
import { writeWord } from '../../../app/server/documents/write-word.server'

const PICTURE = `${'a'.repeat(64)}.png`
const REPORT = Object.freeze({
  title: '农村留守妇女生产生活状况调查',
  abstract: '走访86人。',
  keywords: Object.freeze(['留守妇女', '互助组']),
  parts: Object.freeze([
    {
      markdown:
        '## 一、基本情况\n\n走访**12个村**，回收率94.7%[^1]。\n\n### （一）人员构成\n\n| 年龄 | 人数 |\n| - | - |\n| 30岁 | 5 |\n\n' +
        `![构成图](/files/${PICTURE})\n\n1. 种植\n2. 养殖\n   - 养鸡\n\n[^1]: 数据来自问卷。`,
    },
    {
      heading: '二、存在问题',
      markdown: '劳动强度大，{a} <b> & [链接](https://a.cn/?x=1&y=2) [坏](javascript:x)。',
    },
    { heading: '三、对策建议', markdown: '**一是组建互助组。**各村都要有。' },
  ]),
})

const picture = () =>
  sharp({ create: { width: 1200, height: 300, channels: 3, background: '#369' } })
    .png()
    .toBuffer()

async function entriesOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name))
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const)),
  )
}

describe('writing a Word file', () => {
  it('gives back the same report when read again', async () => {
    const bytes = await writeWord(REPORT, picture)
    expect(await inspectUpload(bytes, '报告.docx', 'word')).toEqual({ ok: true, format: 'docx', notices: [] })
    const { title, markdown, images } = await readWord(bytes)
    expect(title).toBe(REPORT.title)
    expect(images).toHaveLength(1)
    expect(markdown.split('\n\n')).toEqual([
      '# 农村留守妇女生产生活状况调查',
      '摘要：走访86人。',
      '关键词：留守妇女；互助组',
      '## 一、基本情况',
      '走访**12个村**，回收率94.7%[^footnote-1]。',
      '### （一）人员构成',
      '| 年龄 | 人数 |\n| - | - |\n| 30岁 | 5 |',
      `![插图1](/files/${images[0]?.name})`,
      '1.种植',
      '2.养殖',
      '· 养鸡',
      '## 二、存在问题',
      '劳动强度大，{a} \\<b> & [链接](https://a.cn/?x=1\\&y=2) 坏。',
      '## 三、对策建议',
      '**一是组建互助组**。各村都要有。',
      '[^footnote-1]: 数据来自问卷。',
    ])
  })

  it('follows GB/T 9704: A4, margins, 29-point lines, faces and sizes, black headings', async () => {
    const xml = await entriesOf(await writeWord(REPORT))
    const body = xml.get('word/document.xml') ?? ''
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    const styles = xml.get('word/styles.xml') ?? ''
    expect(styles).toContain('w:line="580"')
    for (const face of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'])
      expect(styles).toContain(`w:eastAsia="${face}"`)
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5']) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''
      expect([id, [...style.matchAll(/<w:color w:val="(\w+)"/g)].map((one) => one[1])]).toEqual([id, ['000000']])
    }
    expect(xml.get('word/settings.xml')).toContain('w:evenAndOddHeaders')
    expect([...xml.keys()].filter((name) => name.startsWith('word/footer'))).toHaveLength(2)
  })

  it('tells nothing of who wrote it, when and with what', async () => {
    const xml = await entriesOf(await writeWord({ ...REPORT, byline: undefined }))
    expect(xml.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified|revision/)
    for (const [name, content] of xml) {
      expect([name, /w:rsid|w:author|Un-named|docx|20\d\d-\d\d-\d\dT/.test(content)]).toEqual([name, false])
    }
    const zip = await JSZip.loadAsync(await writeWord(REPORT))
    expect(new Set(Object.values(zip.files).map((entry) => entry.date.getUTCFullYear()))).toEqual(new Set([1980]))
  })

  it('prints the byline only when it is given', async () => {
    const text = (report: Parameters<typeof writeWord>[0]) => writeWord(report).then(readWord)
    expect((await text({ ...REPORT, byline: '曹县妇联　王秀兰' })).markdown).toContain('曹县妇联　王秀兰')
    expect((await text(REPORT)).markdown).not.toContain('曹县妇联')
  })

  it('asks for pictures of our own only, by the name in their address', async () => {
    const asked: string[] = []
    const parts = [{ markdown: '![a](/files/cuid1)\n\n![b](https://evil.cn/x.png)\n\n![c](/files/../x.png)' }]
    const bytes = await writeWord({ title: '题目', parts }, async (name) => {
      asked.push(name)
      return picture()
    })
    expect(asked).toEqual(['cuid1'])
    expect((await readWord(bytes)).images).toHaveLength(1)
  })

  it('puts the description in place of a picture that is missing', async () => {
    const { markdown, images } = await readWord(await writeWord(REPORT))
    expect(images).toEqual([])
    expect(markdown).toContain('\n\n构成图\n\n')
  })

  it('numbers notes through all parts and mentions each once', async () => {
    const parts = [
      { markdown: '甲[^1]乙[^1]\n\n[^1]: 注一' },
      { markdown: '丙[^1]丁[^9]\n\n[^1]: 注二\n\n[^2]: 无人提' },
    ]
    const bytes = await writeWord({ title: '题目', parts })
    expect((await readWord(bytes)).markdown).toBe(
      '# 题目\n\n甲[^footnote-1]乙¹\n\n丙[^footnote-2]丁\\[^9]\n\n[^footnote-1]: 注一\n\n[^footnote-2]: 注二',
    )
  })

  it('writes text that no XML may hold', async () => {
    const bytes = await writeWord({
      title: '题\u0000目',
      parts: [{ markdown: '甲\u0001\uffff乙 ]]> &amp; 😀' }],
    })
    expect((await readWord(bytes)).markdown).toContain('甲乙 ]]> & 😀')
  })

  it('writes an empty report', async () => {
    expect((await readWord(await writeWord({ title: '', parts: [] }))).markdown).toBe('')
  })
})
