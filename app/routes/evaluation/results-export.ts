import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportResults } from '../../evaluation/opening/export.server'
import { findRound } from '../../evaluation/rounds/queries.server'

/** The result as an Excel file. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { id, name } = await findRound(args.params.round!)
  const file = await exportResults(id)
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="results.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}结果.xlsx`)}`,
      'Cache-Control': 'no-store',
    },
  })
}
