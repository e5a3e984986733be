import type { ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { deliver, deliveryStatus } from '../../diaries/deliver.server'

/** Takes entries that a browser kept while it had no network, and answers in JSON. */
export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const entryId = new URL(args.request.url).searchParams.get('entry') ?? undefined
  const delivery = await deliver(actor, args.request, entryId)
  return Response.json(delivery, { status: deliveryStatus(delivery) })
}

export function loader() {
  throw new Response(null, { status: 404 })
}
