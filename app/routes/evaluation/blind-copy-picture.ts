import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { openCopyPicture } from '../../evaluation/blind-copies/copy-picture.server'
import { knownId } from '../../evaluation/rounds/queries.server'

/** A picture of a confirmed copy, as judges get it. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const [round, entry, picture] = [knownId(args.params.round), knownId(args.params.entry), knownId(args.params.picture)]
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
