import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportLedger } from '../../evaluation/ledger/read.server'
import { findRound } from '../../evaluation/rounds/queries.server'

/** The ledger of a round as one signed file. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'ledger.read')
  const { id, name } = await findRound(args.params.round!)
  return new Response(JSON.stringify(await exportLedger({ id, name }), null, 1), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="ledger.json"; filename*=UTF-8''${encodeURIComponent(`${name}台账.json`)}`,
    },
  })
}
