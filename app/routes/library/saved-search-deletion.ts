import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { forgetSearch } from '../../library/saved-searches.server'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  await forgetSearch(actor, recordId(args.params.saved))
  return redirect('/saved-searches')
}

export const loader = () => new Response(null, { status: 404 })
