import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { withdrawSynonyms } from '../../library/synonyms.server'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'synonym.keep')
  await withdrawSynonyms(actor, recordId(args.params.group))
  return redirect('/search/synonyms')
}

export const loader = () => new Response(null, { status: 404 })
