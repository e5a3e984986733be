import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { noteInReadingList } from '../../library/reading-list.server'
import { notingSchema } from '../../library/schema'
import { readForm } from '../../server/form.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, notingSchema)
  if (!form.ok) throw new Response(null, { status: 404 })
  await noteInReadingList(actor, form.value.document, form.value.note)
  return redirect('/reading-list')
}

export const loader = () => new Response(null, { status: 404 })
