import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { cancelExport } from '../../library/export-result.server'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  await cancelExport(actor, recordId(args.params.task))
  return redirect('/search/exports')
}

export const loader = () => new Response(null, { status: 404 })
