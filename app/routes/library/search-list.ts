import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportList } from '../../library/export.server'
import { listFormat } from '../../library/formats'
import { readSearch } from '../../library/schema'
import { attachment } from '../../server/attachment'

/** The first 500 documents of a result as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const format = listFormat(args.params.format)
  return attachment(`检索结果.${format}`, await exportList(actor, readSearch(new URL(args.request.url)), format))
}
