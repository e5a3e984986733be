import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { openCopyPicture } from '../../evaluation/blind-copies/copy-picture.server'
import { recordId } from '../../server/record-id'

/** A picture of a confirmed copy, as judges get it. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const [round, entry, picture] = [
    recordId(args.params.round),
    recordId(args.params.entry),
    recordId(args.params.picture),
  ]
  const { stream, bytes, contentType } = await openCopyPicture(round, entry, picture)
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(bytes),
      'Cache-Control': 'private, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
