import type { Worksheet } from 'exceljs'
import ExcelJS from 'exceljs'
import type { SheetColumn } from './sheet-header'
import { matchHeader } from './sheet-header'
import { cellText } from './sheet-values'

export interface RosterRow<Key extends string> {
  /** The row's number as Excel shows it. */
  row: number
  values: Record<Key, string>
}

export interface CellError {
  row: number
  /** Excel's letter, such as `C`. */
  column: string
  heading: string
  message: string
}

/** A sheet as rows of text by column; an unusable sheet says why in `problem`. */
export type Roster<Key extends string> =
  { ok: true; rows: RosterRow<Key>[]; errors: CellError[]; unknownHeadings: string[] } | { ok: false; problem: string }

const MAX_ROWS = 5000
const MAX_COLUMNS = 100
const HEADER_ROWS = 10

/** Parts that name ranges of cells: the reader would walk through each of the 17 thousand million a range may hold. */
const ENDLESS = ['mergeCells', 'dataValidations', 'conditionalFormatting']

/**
 * Reads the first sheet that has rows. Call `inspectUpload` first. Rows without any known value are left out.
 * Nothing is judged but what cannot be read at all: what a value means is for the caller's schema.
 */
export async function readRoster<Key extends string>(
  bytes: Buffer,
  columns: readonly SheetColumn<Key>[],
): Promise<Roster<Key>> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: ENDLESS })
  } catch {
    return problem('表格已损坏，系统打不开。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。')
  }
  const sheet = workbook.worksheets.find((one) => one.state === 'visible' && one.actualRowCount > 0)
  if (!sheet) return problem('表格是空的，没有读到任何一行。')
  if (sheet.actualRowCount > MAX_ROWS + HEADER_ROWS) return problem(`一次最多导入 ${MAX_ROWS} 行，请分成几份。`)
  return readSheet(sheet, columns)
}

function readSheet<Key extends string>(sheet: Worksheet, columns: readonly SheetColumn<Key>[]): Roster<Key> {
  const width = Math.min(sheet.columnCount, MAX_COLUMNS)
  const top = Array.from({ length: HEADER_ROWS }, (_, i) => headings(sheet, i + 1, width))
  const header = matchHeader(top, columns)
  const wanted = columns.map(({ names }) => `“${names[0]}”`).join('、')
  if (!header) return problem(`前 ${HEADER_ROWS} 行里没有找到表头。表头应有${wanted}，可下载模板对照。`)
  if (header.missing.length) {
    return problem(`表头缺少${header.missing.map((name) => `“${name}”`).join('、')}。请补上这一列，或下载模板对照。`)
  }
  const rows: RosterRow<Key>[] = []
  const errors: CellError[] = []
  const names = top[header.row] ?? []
  sheet.eachRow((row) => {
    if (row.number <= header.row + 1) return
    const values = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<Key, string>
    const faults: CellError[] = []
    header.keys.forEach((key, c) => {
      if (key === null) return
      const cell = row.getCell(c + 1)
      const read = cellText(cell)
      if ('text' in read) values[key] = read.text
      else
        faults.push({
          row: row.number,
          column: letter(cell.address),
          heading: names[c] ?? '',
          message: read.error,
        })
    })
    if (faults.length === 0 && Object.values(values).every((value) => value === '')) return
    rows.push({ row: row.number, values })
    errors.push(...faults)
  })
  const unknownHeadings = names.filter((name, c) => name !== '' && header.keys[c] === null)
  return { ok: true, rows, errors, unknownHeadings }
}

function headings(sheet: Worksheet, row: number, width: number): string[] {
  return Array.from({ length: width }, (_, c) => {
    const read = cellText(sheet.getRow(row).getCell(c + 1))
    return 'text' in read ? read.text : ''
  })
}

function letter(address: string): string {
  return address.replace(/\d+$/, '')
}

function problem(text: string): { ok: false; problem: string } {
  return { ok: false, problem: text }
}
