import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { closeContactPoint } from '../../fieldwork/close-contact-point.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'contact-point.manage')
  await closeContactPoint(actor, args.params.point!)
  return redirect('/contact-points')
}

export function loader() {
  throw new Response(null, { status: 404 })
}
