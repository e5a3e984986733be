import type { LoaderFunctionArgs } from '@remix-run/node'
import { rosterColumns } from '../../accounts/roster/columns'
import { authorize } from '../../accounts/session.server'
import { writeSheet } from '../../server/documents/write-sheet.server'
import { attachment } from '../../server/attachment'

/** An empty roster with the headings the import understands. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'people.manage')
  return attachment(
    '人员名册模板.xlsx',
    await writeSheet(
      rosterColumns.map(({ key, names: [heading] }) => ({ key, heading, width: 16 })),
      [],
      '人员名册',
    ),
  )
}
