import exifr from 'exifr'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { recogniseParts } from '../../../app/reports/word-parts'
import { readWord, UnreadableWord } from '../../../app/server/documents/read-word.server'
import { BOLD, CENTRED, docx, drawing, paragraph, pictureLink } from '../../factories/office-files'

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '</w:abstractNum><w:abstractNum w:abstractNumId="1">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'

const STYLES =
  '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
const listed = (numId: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`

async function markdownOf(body: string, parts = {}) {
  const { markdown } = await readWord(await docx({ body, styles: STYLES, numbering: NUMBERING, ...parts }))
  return markdown
}

describe('reading a Word file', () => {
  it('takes headings from styles, also from styles based on them', async () => {
    expect(
      await markdownOf(
        paragraph('留守妇女调查', { properties: styled('a3') }) +
          paragraph('基本情况', { properties: styled('1') }) +
          paragraph('人员构成', { properties: styled('own') }) +
          paragraph('正文。'),
      ),
    ).toBe('# 留守妇女调查\n\n## 基本情况\n\n### 人员构成\n\n正文。')
  })

  it('takes headings from numbers and bold where no style is used', async () => {
    expect(
      await markdownOf(
        paragraph('留守妇女调查', { properties: CENTRED }) +
          paragraph('——以曹县为例', { properties: CENTRED }) +
          paragraph('　　一、基本情况') +
          paragraph('　　（一）人员构成', { run: BOLD }) +
          paragraph('1.年龄', { run: BOLD }) +
          paragraph('1.这是正文里的一条。') +
          paragraph('（二）强化组织领导。各级妇联要高度重视，把这项工作摆上议事日程，认真抓好落实，务求取得实效。'),
      ),
    ).toBe(
      '# 留守妇女调查——以曹县为例\n\n## 一、基本情况\n\n### （一）人员构成\n\n#### 1.年龄\n\n1.这是正文里的一条。\n\n' +
        '（二）强化组织领导。各级妇联要高度重视，把这项工作摆上议事日程，认真抓好落实，务求取得实效。',
    )
  })

  it('writes out automatic Chinese numbers', async () => {
    const body =
      paragraph('基本情况', { properties: listed(1) }) +
      paragraph('构成', { properties: listed(1, 1) }) +
      paragraph('分布', { properties: listed(1, 1) }) +
      paragraph('存在问题', { properties: listed(1) }) +
      paragraph('就业', { properties: listed(1, 1) })
    expect(await markdownOf(body)).toBe(
      '## 一、基本情况\n\n### （一）构成\n\n### （二）分布\n\n## 二、存在问题\n\n### （一）就业',
    )
  })

  it('keeps lists, and numbers that text stands between', async () => {
    const item = (text: string) => paragraph(text, { properties: listed(2) })
    expect(await markdownOf(item('甲') + item('乙') + paragraph('隔开。') + item('丙') + paragraph('完。'))).toBe(
      '1. 甲\n2. 乙\n\n隔开。\n\n3\\. 丙\n\n完。',
    )
    expect(await markdownOf(paragraph('点', { properties: listed(3) }))).toBe('- 点')
  })

  it('keeps tables, bold and web links; escapes what Markdown would read', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('县')}${cell('人|数')}</w:tr><w:tr>${cell('曹县')}${cell('86')}</w:tr></w:tbl>`
    expect(await markdownOf(table)).toBe('| 县 | 人\\|数 |\n| - | - |\n| 曹县 | 86 |')
    const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一是抓培训。</w:t></w:r><w:r><w:t>各级妇联</w:t></w:r></w:p>'
    expect(await markdownOf(bold)).toBe('**一是抓培训**。各级妇联')
    expect(await markdownOf(paragraph('*星* &lt;script&gt; [a](javascript:x) # 号'))).toBe(
      '\\*星\\* \\<script> \\[a]\\(javascript:x) # 号',
    )
  })

  it('turns footnotes into Markdown footnotes', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('数据来自问卷')}</w:footnote>`
    const body =
      '<w:p><w:r><w:t>回收率94.7%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>'
    expect(await markdownOf(body, { footnotes })).toBe('回收率94.7%[^footnote-2]。\n\n[^footnote-2]: 数据来自问卷')
  })

  it('accepts tracked changes and drops comments, hidden text and the table of contents', async () => {
    const run = (text: string, tag = 't') => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`
    const body =
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>` +
      `<w:sdtContent>${paragraph('一、目录行')}</w:sdtContent></w:sdt>${paragraph('目录二', {
        properties: styled('TOC1'),
      })}` +
      `<w:p><w:ins w:author="张三">${run('新增')}</w:ins><w:del w:author="张三">${run('旧文', 'delText')}</w:del>` +
      `<w:moveFrom w:author="张三">${run('移走')}</w:moveFrom><w:commentRangeStart w:id="0"/>${run('正文')}` +
      `<w:r><w:commentReference w:id="0"/></w:r></w:p>${paragraph('暗语', { run: '<w:vanish/>' })}`
    const file = await docx({
      body,
      styles: STYLES,
      files: {
        'word/comments.xml': '<x>张三的批注</x>',
        'docProps/core.xml': '<x>张三</x>',
        'word/people.xml': '<x>张三</x>',
      },
    })
    const { markdown, warnings } = await readWord(file)
    expect(markdown).toBe('新增正文')
    expect(warnings).toEqual(['批注没有带入正文。', '修订已按“接受全部修订”处理，请核对。', '隐藏文字没有带入。'])
  })

  it('joins paragraphs whose break was deleted', async () => {
    const body =
      '<w:p><w:pPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>' + paragraph('后半。')
    expect(await markdownOf(body)).toBe('前半后半。')
  })

  it('keeps pictures upright, small, once, and without where and by whom they were taken', async () => {
    const photo = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#a33' } })
      .withExif({
        IFD0: { Artist: 'Zhang San', Copyright: 'Caoxian' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 49/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await exifr.parse(photo)).toMatchObject({ Artist: 'Zhang San', GPSLatitudeRef: 'N' })
    const file = await docx({
      body: drawing('p1', 'C:\\张三\\照片.jpg') + drawing('p2') + drawing('p3') + paragraph('正文。'),
      links: pictureLink('p1', 'media/a.jpeg') + pictureLink('p2', 'media/b.jpeg') + pictureLink('p3', 'media/c.emf'),
      files: { 'word/media/a.jpeg': photo, 'word/media/b.jpeg': photo, 'word/media/c.emf': 'EMF' },
    })
    const { markdown, images, warnings } = await readWord(file)
    expect(images).toHaveLength(1)
    expect(images[0]).toMatchObject({ contentType: 'image/jpeg', width: 667, height: 2000 })
    const kept = images[0]?.buffer ?? Buffer.alloc(0)
    expect(await exifr.parse(kept, { tiff: true, gps: true, xmp: true, iptc: true })).toBeUndefined()
    expect(kept.includes('Zhang San')).toBe(false)
    expect(markdown).toBe(`![插图1](/files/${images[0]?.name})\n\n![插图2](/files/${images[0]?.name})\n\n正文。`)
    expect(warnings).toEqual(['有 1 张图片的格式（如 EMF、WMF）不能带入，请另存为 JPG 或 PNG 后插入。'])
  })

  it('gives a whole report whose parts are found', async () => {
    const body = ['一、基本情况', '走访12个村。', '二、存在问题', '劳动强度大。', '三、对策建议', '组建互助组。']
      .map((text) => paragraph(text))
      .join('')
    const { markdown, title } = await readWord(
      await docx({
        body:
          paragraph('留守妇女调查', { properties: CENTRED }) +
          paragraph('曹县妇联　王秀兰', { properties: CENTRED }) +
          body,
      }),
    )
    const report = recogniseParts(markdown)
    expect(title).toBe('留守妇女调查')
    expect(report).toMatchObject({ title: '留守妇女调查', byline: ['曹县妇联　王秀兰'], complete: true })
  })

  it('says so when a file cannot be read', async () => {
    for (const body of ['<w:p', '<w:p a=b=c/>', '<w:p><5/></w:p>']) {
      await expect(readWord(await docx({ body }))).rejects.toThrow(UnreadableWord)
    }
    await expect(readWord(Buffer.from('PK'))).rejects.toThrow('文件已损坏')
  })

  it('refuses a file of far too many pieces before it converts any, which would hold others up', async () => {
    const converting = vi.spyOn(mammoth, 'convertToHtml')
    const run = '<w:r><w:t>甲</w:t></w:r>'
    const cell = `<w:tc>${paragraph('')}</w:tc>`
    const bodies = [
      `<w:p>${run.repeat(20_001)}</w:p>`,
      `<w:tbl><w:tr>${cell.repeat(6_001)}</w:tr></w:tbl>`,
      '<w:p/>'.repeat(400_000),
      `<w:p>${`<w:moveFrom>${run}</w:moveFrom>`.repeat(5_001)}</w:p>`,
    ]
    for (const body of bodies) {
      const file = await docx({
        body: body + Array.from({ length: 3000 }, (_, i) => `<!--${i * 7919}-->`).join(''),
      })
      await expect(readWord(file)).rejects.toThrow('太碎')
    }
    expect(converting).not.toHaveBeenCalled()
    await readWord(await docx({ body: paragraph('甲') }))
    expect(converting, 'the control').toHaveBeenCalledOnce()
    converting.mockRestore()
  })

  it('warns of a file without text', async () => {
    const { markdown, warnings } = await readWord(await docx({ body: '<w:p/>' }))
    expect([markdown, warnings.length]).toEqual(['', 1])
  })
})
