import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { exportResults } from '../../evaluation/opening/export.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { attachment } from '../../server/attachment'

/** The result as an Excel file. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { id, name } = await findRound(args.params.round!)
  const file = await exportResults(id)
  return attachment(`${name}结果.xlsx`, file)
}
