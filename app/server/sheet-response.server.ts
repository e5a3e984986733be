/** Answers with a spreadsheet to be saved under this name, kept by no cache. */
export function sheetResponse(sheet: Buffer, fileName: string): Response {
  return new Response(new Uint8Array(sheet), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="list.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
    },
  })
}
