import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { homeOf } from '../../accounts/navigation'
import { requireActor } from '../../accounts/session.server'
import { switchRole } from '../../accounts/switch-role.server'
import { readFields } from '../../server/form.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const field = await readFields(args.request)
  const role = await switchRole(actor, field('grant'))
  return redirect(homeOf(role))
}

export function loader() {
  return redirect('/')
}
