import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeCommendation } from '../../evaluation/commendation/document.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { attachment } from '../../server/attachment'

/** The circular as a Word file. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { title, bytes } = await writeCommendation(await findRound(args.params.round!))
  return attachment(`${title}.docx`, bytes)
}
