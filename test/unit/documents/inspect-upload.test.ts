import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectUpload } from '../../../app/server/documents/inspect-upload.server'
import { UPLOAD_BYTES } from '../../../app/server/documents/upload-limits'
import { compoundFile, docx, externalLink, zipOf } from '../../factories/office-files'

const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()

async function reasonFor(bytes: Buffer, name = '报告.docx', kind: 'word' | 'excel' | 'picture' = 'word') {
  const verdict = await inspectUpload(bytes, name, kind)
  if (verdict.ok) return 'accepted'
  expect(verdict.message).toContain('没有导入任何内容，您的原文件和已填写的内容都没有改动。')
  expect(verdict.message).toMatch(/请.+。$/)
  return verdict.reason
}

/** Rewrites the declared unpacked size of every entry, in local headers and the directory. */
function lieAboutSizes(zip: Buffer, size: number): Buffer {
  const copy = Buffer.from(zip)
  for (let i = 0; i < copy.length - 4; i += 1) {
    const signature = copy.readUInt32LE(i)
    if (signature === 0x04034b50) copy.writeUInt32LE(size, i + 22)
    if (signature === 0x02014b50) copy.writeUInt32LE(size, i + 24)
  }
  return copy
}

describe('the upload guard', () => {
  it('accepts a Word file, whatever it is called', async () => {
    expect(await inspectUpload(await docx(), '报告.docx', 'word')).toEqual({
      ok: true,
      format: 'docx',
      notices: [],
    })
    expect(await reasonFor(await docx(), '终稿3最终版')).toBe('accepted')
  })

  it('accepts ordinary web links and a template on the own disk', async () => {
    const links = externalLink('hyperlink', 'https://a.cn') + externalLink('attachedTemplate', 'file:///C:/Normal.dotm')
    expect(await reasonFor(await docx({ links }))).toBe('accepted')
  })

  it('tells of what will not be taken over', async () => {
    const file = await docx({
      links: externalLink('image', 'https://a.cn/x.png'),
      files: { 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'x' },
    })
    const verdict = await inspectUpload(file, 'a.docx', 'word')
    expect(verdict).toMatchObject({ ok: true })
    expect(verdict.ok && verdict.notices).toHaveLength(2)
  })

  it('refuses an empty and an oversized file', async () => {
    expect(await reasonFor(Buffer.alloc(0))).toBe('empty')
    expect(await reasonFor(Buffer.alloc(UPLOAD_BYTES.word + 1, 0x50))).toBe('too-large')
  })

  it('knows encrypted files and those of old Office and WPS', async () => {
    expect(await reasonFor(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted')
    expect(await reasonFor(compoundFile('WordDocument'), '报告.doc')).toBe('legacy-format')
    expect(await reasonFor(compoundFile('WordDocument'), '报告.wps')).toBe('legacy-format')
    expect(await reasonFor(compoundFile('Workbook'), '名册.xls', 'excel')).toBe('legacy-format')
  })

  it('refuses macros under any name', async () => {
    const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(await reasonFor(await docx({ mainType: macroType }))).toBe('macro')
    expect(await reasonFor(await docx({ files: { 'word/vbaProject.bin': 'x' } }))).toBe('macro')
    expect(
      await reasonFor(
        await docx({
          types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        }),
      ),
    ).toBe('macro')
    expect(await reasonFor(await docx(), '报告.docm')).toBe('macro')
  })

  it('refuses controls, remote templates and links that open by themselves', async () => {
    expect(await reasonFor(await docx({ files: { 'word/activeX/activeX1.xml': '<x/>' } }))).toBe('active-content')
    for (const target of ['https://evil.cn/t.dotm', '\\\\evil\\share\\t.dotm', 'file://evil/t.dotm']) {
      expect(await reasonFor(await docx({ links: externalLink('attachedTemplate', target) }))).toBe('active-content')
    }
    for (const type of ['oleObject', 'frame', 'subDocument', 'aFChunk']) {
      expect(await reasonFor(await docx({ links: externalLink(type, 'https://evil.cn/a>b') }))).toBe('active-content')
    }
  })

  it('says what a disguised file really is', async () => {
    const cases: [Buffer | string, string][] = [
      ['%PDF-1.4\n', 'PDF'],
      [await jpeg(), 'JPG 图片'],
      ['{\\rtf1\\ansi', 'RTF'],
      ['<html><body>x', '网页（HTML）'],
      ['MIME-Version: 1.0\nContent-Type: multipart', '网页存档'],
      ['只是文字', '纯文本'],
      [Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'Windows 程序'],
      [await zipOf({ 'a.txt': 'x' }), '压缩包'],
      [await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'OpenDocument'],
      [
        await docx({
          mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        }),
        'Excel 表格',
      ],
    ]
    for (const [content, name] of cases) {
      const verdict = await inspectUpload(Buffer.from(content), '报告.docx', 'word')
      expect(verdict).toMatchObject({ ok: false, reason: 'disguised' })
      expect(!verdict.ok && verdict.message).toContain(name)
    }
  })

  it('refuses a damaged file, wherever it is cut', async () => {
    const file = await docx({ files: { 'word/media/a.jpeg': await jpeg() } })
    for (const share of [0.1, 0.4, 0.7, 0.99]) {
      expect(await reasonFor(file.subarray(0, Math.floor(file.length * share)))).toBe('damaged')
    }
    expect(await reasonFor(Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500)]))).toBe('damaged')
    expect(await reasonFor(await zipOf({ '[Content_Types].xml': '<Types><broken' }))).toBe('damaged')
    expect(await reasonFor(await zipOf({ '[Content_Types].xml': '<!DOCTYPE x [<!ENTITY a "b">]><Types/>' }))).toBe(
      'damaged',
    )
  })

  it('refuses bombs without unpacking them', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024)
    expect(await reasonFor(await docx({ files: { 'word/media/a.jpeg': zeros } }))).toBe('zip-bomb')
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`word/media/${i}.jpeg`, 'x']))
    expect(await reasonFor(await docx({ files: many }))).toBe('zip-bomb')
  })

  it('refuses a bomb whose directory lies about its size', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024)
    expect(await reasonFor(lieAboutSizes(await docx({ files: { 'word/media/a.jpeg': zeros } }), 4000))).toMatch(
      /^(zip-bomb|damaged)$/,
    )
  })

  it('judges pictures by their content', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await inspectUpload(png, '照片.jpg', 'picture')).toEqual({ ok: true, format: 'png', notices: [] })
    expect(await reasonFor(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png', 'picture')).toBe(
      'disguised',
    )
    expect(await reasonFor(await docx(), 'a.jpg', 'picture')).toBe('disguised')
    expect(await reasonFor((await jpeg()).subarray(0, 30), 'a.jpg', 'picture')).toBe('damaged')
  })

  it('refuses a picture of too many pixels without decoding it', async () => {
    const wide = await sharp({ create: { width: 12000, height: 6000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await reasonFor(wide, 'a.png', 'picture')).toBe('zip-bomb')
  })
})
