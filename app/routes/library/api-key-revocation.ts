import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { revokeKey } from '../../library/api/keys.server'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'api-key.manage')
  await revokeKey(actor, recordId(args.params.key))
  return redirect('/api-keys')
}

export const loader = () => new Response(null, { status: 404 })
