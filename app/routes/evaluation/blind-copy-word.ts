import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeBlindCopy } from '../../evaluation/blind-copies/write-copy.server'
import { knownId } from '../../evaluation/rounds/queries.server'
import { wordResponse } from '../../server/word-response'

/** The confirmed copy to be printed, its name the code. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const { code, bytes } = await writeBlindCopy(knownId(args.params.round), knownId(args.params.entry))
  return wordResponse(code, bytes)
}
