import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readPanelDraw } from '../../evaluation/panel/pool.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { jsonAttachment } from '../../server/attachment'

/** A lot drawn for the panel as a file: pool, seed and result, so that anybody can draw it again. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'round.watch')
  const round = await findRound(args.params.round!)
  const draw = await readPanelDraw(round.id, args.params.lot!)
  return jsonAttachment(`lot-${draw.seed}.json`, draw)
}
