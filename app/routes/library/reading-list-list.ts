import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeList } from '../../library/export.server'
import { listFormat, listResponse } from '../../library/list-response.server'
import { readingListDocuments } from '../../library/reading-list.server'

/** The reading list as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const format = listFormat(args.params.format)
  return listResponse(await writeList(format, await readingListDocuments(actor)), format, '阅读清单')
}
