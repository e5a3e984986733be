import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { visitSearch } from '../../library/saved-searches.server'
import { recordId } from '../../server/record-id'

/** Opens a saved search: from now on its new documents are those to come. */
export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  return redirect(await visitSearch(actor, recordId(args.params.saved)))
}

export const loader = () => new Response(null, { status: 404 })
