import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readExport } from '../../library/export-result.server'
import { attachment } from '../../server/attachment'
import { recordId } from '../../server/record-id'

/** The file of an export, for her who ordered it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const { list, format } = await readExport(actor, recordId(args.params.task))
  return attachment(`检索结果.${format}`, list)
}
