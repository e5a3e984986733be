import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it, vi } from 'vitest'
import { inspectUpload } from '../../../app/server/documents/inspect-upload.server'
import { readRoster } from '../../../app/server/documents/read-roster.server'
import type { SheetColumn } from '../../../app/server/documents/sheet-header'
import { writeSheet } from '../../../app/server/documents/write-sheet.server'

type Key = 'name' | 'unit' | 'phone' | 'since'

const COLUMNS: readonly SheetColumn<Key>[] = Object.freeze([
  { key: 'name', names: ['姓名', '名字'], required: true },
  { key: 'unit', names: ['单位', '工作单位'], required: true },
  { key: 'phone', names: ['手机号', '联系电话'] },
  { key: 'since', names: ['任职日期'] },
])

async function sheetOf(rows: ExcelJS.CellValue[][], change?: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('名册')
  for (const row of rows) sheet.addRow(row)
  change?.(sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const prototypeOf = <T extends object>(thing: T) => Object.getPrototypeOf(thing) as T

const HEAD = ['姓名', '单位', '手机号', '任职日期']

describe('reading a roster', () => {
  it('reads text, numbers, dates, formulas, rich text and links as a person sees them', async () => {
    const bytes = await sheetOf([
      HEAD,
      ['王 秀兰', '曹县妇联', 13800001234, new Date(Date.UTC(2012, 2, 8))],
      [
        { richText: [{ text: '李' }, { text: '梅' }] },
        { formula: 'B2', result: '单县妇联' },
        { text: 'a@b.cn', hyperlink: 'mailto:a@b.cn' },
        '2012年3月',
      ],
    ])
    expect(await inspectUpload(bytes, '名册.xlsx', 'excel')).toEqual({
      ok: true,
      format: 'xlsx',
      notices: [],
    })
    expect(await readRoster(bytes, COLUMNS)).toEqual({
      ok: true,
      rows: [
        { row: 2, values: { name: '王 秀兰', unit: '曹县妇联', phone: '13800001234', since: '2012-03-08' } },
        { row: 3, values: { name: '李梅', unit: '单县妇联', phone: 'a@b.cn', since: '2012年3月' } },
      ],
      errors: [],
      unknownHeadings: [],
    })
  })

  it('finds headings under a title, in any order, in any writing, and tells which it does not know', async () => {
    const bytes = await sheetOf([
      ['2012年干部名册'],
      [],
      ['序号', '工作单位（必填）', '姓 名*', '联系电话：'],
      [1, '曹县妇联', '王秀兰', '0530-1'],
    ])
    const roster = await readRoster(bytes, COLUMNS)
    expect(roster).toEqual({
      ok: true,
      rows: [{ row: 4, values: { name: '王秀兰', unit: '曹县妇联', phone: '0530-1', since: '' } }],
      errors: [],
      unknownHeadings: ['序号'],
    })
  })

  it('says which cell cannot be read and why, and keeps the other cells of the row', async () => {
    const roster = await readRoster(
      await sheetOf([
        HEAD,
        ['王秀兰', { error: '#REF!' }, Number('371721198001011234'), { formula: 'X1', result: undefined }],
        ['李梅', '单县妇联'],
      ]),
      COLUMNS,
    )
    expect(roster.ok && roster.rows.map((one) => one.values.name)).toEqual(['王秀兰', '李梅'])
    expect(roster.ok && roster.errors.map(({ row, column, heading }) => [row, column, heading])).toEqual([
      [2, 'B', '单位'],
      [2, 'C', '手机号'],
      [2, 'D', '任职日期'],
    ])
    expect(roster.ok && roster.errors[1]?.message).toContain('15 位')
  })

  it('keeps leading zeros that a number format shows', async () => {
    const bytes = await sheetOf([HEAD, ['王秀兰', '曹县妇联', 530]], (sheet) => {
      sheet.getCell('C2').numFmt = '00000'
    })
    const roster = await readRoster(bytes, COLUMNS)
    expect(roster.ok && roster.rows[0]?.values.phone).toBe('00530')
  })

  it('leaves out empty rows and hidden sheets', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['姓名', '单位'])
    const sheet = workbook.addWorksheet('名册')
    for (const row of [['姓名', '单位'], [], ['　', ' '], ['王秀兰', '曹县妇联']]) sheet.addRow(row)
    const roster = await readRoster(Buffer.from(await workbook.xlsx.writeBuffer()), COLUMNS)
    expect(roster.ok && roster.rows.map((one) => one.row)).toEqual([4])
  })

  it.each([
    ['a missing column', [['姓名'], ['王秀兰']], '缺少“单位”'],
    [
      'no headings',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      '没有找到表头',
    ],
    ['nothing', [], '是空的'],
  ])('refuses a sheet with %s', async (_, rows, message) => {
    const roster = await readRoster(await sheetOf(rows), COLUMNS)
    expect(!roster.ok && roster.problem).toContain(message)
  })

  it('refuses too many rows, and what is no workbook', async () => {
    const many = await sheetOf([HEAD, ...Array.from({ length: 5020 }, () => ['王秀兰', '曹县妇联'])])
    expect(await readRoster(many, COLUMNS)).toEqual({
      ok: false,
      problem: '一次最多导入 5000 行，请分成几份。',
    })
    expect(await readRoster(Buffer.from('PK'), COLUMNS)).toMatchObject({ ok: false })
  })

  it('reads no more rows and cells than are filled, however far the sheet reaches', async () => {
    const bytes = await sheetOf([HEAD, ['王秀兰', '曹县妇联']], (sheet) => {
      sheet.getCell('XFD1048576').value = '远'
    })
    const sheet = new ExcelJS.Workbook().addWorksheet('样')
    const [rows, cells] = [vi.spyOn(prototypeOf(sheet), 'getRow'), vi.spyOn(prototypeOf(sheet.getRow(1)), 'getCell')]
    const roster = await readRoster(bytes, COLUMNS)
    expect(roster.ok && roster.rows).toHaveLength(1)
    expect([rows.mock.calls.length, cells.mock.calls.length].every((count) => count > 0 && count < 10_000)).toBe(true)
    vi.restoreAllMocks()
  })
})

describe('writing a sheet', () => {
  const columns = [
    { key: 'name', heading: '姓名' },
    { key: 'score', heading: '得分' },
    { key: 'since', heading: '任职日期' },
  ] as const

  it('keeps dangerous text as text and gives it back unchanged', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil.cn")', '\t=1', '00530', '<b>&', "'x"]
    const bytes = await writeSheet(
      columns,
      dangerous.map((name) => Object.freeze({ name, score: 90.5, since: null })),
    )
    const zip = await JSZip.loadAsync(bytes)
    const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
    expect(xml).not.toMatch(/<f[ >]/)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    const cells = dangerous.map((_, i) => workbook.worksheets[0]?.getCell(i + 2, 1))
    expect(cells.map((cell) => cell?.value)).toEqual(dangerous)
    expect(cells.map((cell) => cell?.numFmt)).toEqual(dangerous.map(() => '@'))
  })

  it('writes numbers and dates that the reader gives back', async () => {
    const bytes = await writeSheet(
      columns,
      [{ name: '王秀兰', score: 88.25, since: new Date(Date.UTC(2012, 8, 10)) }],
      '得分/表',
    )
    const roster = await readRoster(bytes, [
      { key: 'name', names: ['姓名'] },
      { key: 'score', names: ['得分'] },
      { key: 'since', names: ['任职日期'] },
    ])
    expect(roster.ok && roster.rows).toEqual([
      { row: 2, values: { name: '王秀兰', score: '88.25', since: '2012-09-10' } },
    ])
  })

  it('tells nothing of who wrote it and when', async () => {
    const zip = await JSZip.loadAsync(await writeSheet(columns, []))
    const properties = (await zip.file('docProps/core.xml')?.async('string')) ?? ''
    expect(properties).not.toMatch(/creator|Unknown|20\d\d-/)
  })

  it('survives what no cell can hold', async () => {
    const bytes = await writeSheet(columns, [{ name: `\u0000${'长'.repeat(40_000)}`, score: Number.NaN, since: null }])
    const roster = await readRoster(bytes, [{ key: 'name', names: ['姓名'] }])
    expect(roster.ok && roster.rows[0]?.values.name.length).toBe(32_767)
  })
})
