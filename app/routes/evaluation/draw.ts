import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readDraw } from '../../evaluation/assignments/queries.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { jsonAttachment } from '../../server/attachment'

/** A draw as a file: problem, seed and result, so that anybody can draw it again. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'round.watch')
  const round = await findRound(args.params.round!)
  const draw = await readDraw(round.id, args.params.draw!)
  return jsonAttachment(`draw-${draw.seed}.json`, draw)
}
