import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeList } from '../../library/export.server'
import { listFormat } from '../../library/formats'
import { readingListDocuments } from '../../library/reading-list.server'
import { attachment } from '../../server/attachment'

/** The reading list as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const format = listFormat(args.params.format)
  return attachment(`阅读清单.${format}`, await writeList(format, await readingListDocuments(actor)))
}
