import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeCommendation } from '../../evaluation/commendation/document.server'
import { findRound } from '../../evaluation/rounds/queries.server'

/** The circular as a Word file. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'award.propose')
  const { title, bytes } = await writeCommendation(await findRound(args.params.round!))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="notice.docx"; filename*=UTF-8''${encodeURIComponent(`${title}.docx`)}`,
    },
  })
}
