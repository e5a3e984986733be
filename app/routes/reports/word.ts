import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeWordFile } from '../../reports/write-word-file.server'
import { recordId } from '../../server/record-id'
import { attachment } from '../../server/attachment'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const { title, bytes } = await writeWordFile(actor, recordId(args.params.report))
  return attachment(`${title}.docx`, bytes)
}
