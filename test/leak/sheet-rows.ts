import ExcelJS from 'exceljs'

/** All cells of the first sheet, row by row. */
export async function readSheetRows(sheet: Buffer): Promise<unknown[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(sheet as unknown as ArrayBuffer)
  return book.worksheets[0]!.getSheetValues()
}
