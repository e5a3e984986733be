import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportRis } from '../../library/export.server'
import { readSearch } from '../../library/schema'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const list = await exportRis(actor, readSearch(new URL(args.request.url)))
  return new Response(list, {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8', 'Content-Disposition': 'attachment; filename="fuqing.ris"', 'Cache-Control': 'no-store' },
  })
}
