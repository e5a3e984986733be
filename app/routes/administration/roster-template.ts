import type { LoaderFunctionArgs } from '@remix-run/node'
import { rosterColumns } from '../../accounts/roster/columns'
import { authorize } from '../../accounts/session.server'
import { writeSheet } from '../../server/documents/write-sheet.server'
import { sheetResponse } from '../../server/sheet-response.server'

/** An empty roster with the headings the import understands. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'people.manage')
  return sheetResponse(await writeSheet(rosterColumns.map(({ key, names: [heading] }) => ({ key, heading, width: 16 })), [], '人员名册'), '人员名册模板.xlsx')
}
