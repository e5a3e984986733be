import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { homeOf } from '../../accounts/navigation'
import { requireActor } from '../../accounts/session.server'
import { switchRole } from '../../accounts/switch-role.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const form = await args.request.formData()
  const role = await switchRole(actor, String(form.get('grant') ?? ''))
  return redirect(homeOf(role))
}

export function loader() {
  return redirect('/')
}
