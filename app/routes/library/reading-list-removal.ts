import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { safeDestination } from '../../accounts/destination'
import { authorize } from '../../accounts/session.server'
import { removeFromReadingList } from '../../library/reading-list.server'
import { puttingSchema } from '../../library/schema'
import { readForm } from '../../server/form.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, puttingSchema)
  if (!form.ok) throw new Response(null, { status: 404 })
  await removeFromReadingList(actor, form.value.document)
  return redirect(safeDestination(form.value.to))
}

export const loader = () => new Response(null, { status: 404 })
