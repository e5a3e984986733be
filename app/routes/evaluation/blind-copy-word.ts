import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeBlindCopy } from '../../evaluation/blind-copies/write-copy.server'
import { knownId } from '../../evaluation/rounds/queries.server'
import { attachment } from '../../server/attachment'

/** The confirmed copy to be printed, its name the code. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const { code, bytes } = await writeBlindCopy(knownId(args.params.round), knownId(args.params.entry))
  return attachment(`${code}.docx`, bytes)
}
