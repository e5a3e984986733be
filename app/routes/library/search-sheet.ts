import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportSheet } from '../../library/export.server'
import { readSearch } from '../../library/schema'
import { sheetResponse } from '../../server/sheet-response.server'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  return sheetResponse(await exportSheet(actor, readSearch(new URL(args.request.url))), '检索结果.xlsx')
}
