import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportLedger } from '../../evaluation/ledger/read.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { jsonAttachment } from '../../server/attachment'

/** The ledger of a round as one signed file. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'ledger.read')
  const { id, name } = await findRound(args.params.round!)
  return jsonAttachment(`${name}台账.json`, await exportLedger({ id, name }))
}
