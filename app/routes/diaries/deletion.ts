import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { deleteEntry } from '../../diaries/delete.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const id = args.params.entry!
  await deleteEntry(actor, id)
  return redirect(`/diary?deleted=${id}`)
}

export function loader() {
  throw new Response(null, { status: 404 })
}
