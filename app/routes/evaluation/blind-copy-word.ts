import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeBlindCopy } from '../../evaluation/blind-copies/write-copy.server'
import { attachment } from '../../server/attachment'
import { recordId } from '../../server/record-id'

/** The confirmed copy to be printed, its name the code. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const { code, bytes } = await writeBlindCopy(recordId(args.params.round), recordId(args.params.entry))
  return attachment(`${code}.docx`, bytes)
}
