import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { suggest } from '../../library/suggestions.server'

/** What may complete the query being typed, for the search box. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  return Response.json(await suggest(actor, new URL(args.request.url).searchParams.get('q') ?? ''))
}
