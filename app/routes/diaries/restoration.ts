import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { restoreEntry } from '../../diaries/delete.server'
import { attempt } from '../../server/refusal'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const id = args.params.entry!
  const done = await attempt({}, () => restoreEntry(actor, id))
  return redirect(done.ok ? `/diary/${id}` : `/diary?late=${id}`)
}

export function loader() {
  throw new Response(null, { status: 404 })
}
