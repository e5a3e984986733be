import ExcelJS from 'exceljs'
import { withoutTraces } from './office-traces.server'

export interface OutputColumn<Key extends string> {
  key: Key
  heading: string
  /** In characters; by the heading when left out. */
  width?: number
}

/** Dates are written as days in UTC; everything else a person typed goes in as text. */
export type OutputValue = string | number | Date | null

/** Longest text a cell can hold. */
const MAX_TEXT = 32_767

/**
 * Writes one sheet as .xlsx with a bold, frozen heading row and a filter.
 * Text stays text: it is stored as a string in a cell of the format "text", so that 「=1+1」 or 「@SUM」 never
 * becomes a formula, not even when somebody edits the cell. The file names no author and no program.
 */
export async function writeSheet<Key extends string>(
  columns: readonly OutputColumn<Key>[],
  rows: readonly Readonly<Record<Key, OutputValue>>[],
  sheetName = '表一',
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(sheetName.replace(/[[\]*?/\\:]/g, ' ').slice(0, 31) || '表一', {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = columns.map(({ heading, width }) => ({
    width: width ?? Math.max(10, heading.length * 2 + 2),
  }))
  const head = sheet.addRow(columns.map(({ heading }) => heading))
  head.font = { bold: true }
  for (const row of rows)
    addRow(
      sheet,
      columns.map(({ key }) => row[key]),
    )
  if (columns.length) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  return withoutTraces(Buffer.from(await workbook.xlsx.writeBuffer()))
}

function addRow(sheet: ExcelJS.Worksheet, values: readonly OutputValue[]): void {
  const row = sheet.addRow(values.map(storable))
  values.forEach((value, i) => {
    const cell = row.getCell(i + 1)
    if (typeof value === 'string') cell.numFmt = '@'
    if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
  })
}

/** Drops what XML cannot hold and cuts what a cell cannot hold. */
function storable(value: OutputValue): OutputValue {
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  if (typeof value !== 'string') return value
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, MAX_TEXT)
}
