import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readPanelDraw } from '../../evaluation/panel/pool.server'
import { findRound } from '../../evaluation/rounds/queries.server'

/** A lot drawn for the panel as a file: pool, seed and result, so that anybody can draw it again. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'round.watch')
  const round = await findRound(args.params.round!)
  const draw = await readPanelDraw(round.id, args.params.lot!)
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="lot-${draw.seed}.json"`, 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(draw, null, 1), { headers })
}
