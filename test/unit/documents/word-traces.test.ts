import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readTraces } from '../../../app/server/documents/word-traces.server'
import { docx } from '../../factories/office-files'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

test('lists what a Word file tells besides its text', async () => {
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#333' } })
    .withExif({ IFD0: { Artist: '王秀英' } })
    .jpeg()
    .toBuffer()
  const bytes = await docx({
    body: '<w:p w:rsidR="00AB12CD"><w:ins w:id="1" w:author="张丽" w:date="2012-08-01T00:00:00Z"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2" w:author="王秀英"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>',
    files: {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>王秀英</dc:creator><cp:lastModifiedBy>张丽</cp:lastModifiedBy></cp:coreProperties>',
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>曹县妇联</Company></Properties>',
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{1}" pid="2" name="部门"><vt:lpwstr>组联部</vt:lpwstr></property></Properties>',
      'docProps/thumbnail.jpeg': photo,
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="李部长"><w:p/></w:comment></w:comments>`,
      'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:t>曹县妇联</w:t></w:r></w:p></w:hdr>`,
      'word/media/image1.jpg': photo,
    },
  })
  expect(await readTraces(bytes)).toEqual({
    properties: [
      { name: 'creator', value: '王秀英' },
      { name: 'lastModifiedBy', value: '张丽' },
      { name: 'Company', value: '曹县妇联' },
      { name: '部门', value: '组联部' },
    ],
    comments: 1,
    changes: 2,
    sessions: 1,
    people: expect.arrayContaining(['张丽', '王秀英', '李部长']),
    headersAndFooters: 1,
    thumbnail: true,
    picturesWithData: 1,
  })
})

test('a broken file tells nothing', async () => {
  expect(await readTraces(Buffer.from('PK'))).toBeNull()
})
