import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readExport } from '../../library/export-result.server'
import { listResponse } from '../../library/list-response.server'
import { recordId } from '../../server/record-id'

/** The file of an export, for her who ordered it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const { list, format } = await readExport(actor, recordId(args.params.task))
  return listResponse(list, format, '检索结果')
}
