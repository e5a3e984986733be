import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportList } from '../../library/export.server'
import { listFormat, listResponse } from '../../library/list-response.server'
import { readSearch } from '../../library/schema'

/** The first 500 documents of a result as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const format = listFormat(args.params.format)
  return listResponse(await exportList(actor, readSearch(new URL(args.request.url)), format), format, '检索结果')
}
