import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readPicture } from '../../judging/queries.server'
import { files } from '../../server/file-store.server'
import { recordId } from '../../server/record-id'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const picture = await readPicture(actor, args.params.code!, recordId(args.params.picture))
  const file = picture && (await files.open(picture.storageKey))
  if (!file) throw new Response(null, { status: 404 })
  return new Response(createReadableStreamFromReadable(file.stream), {
    headers: {
      'Content-Type': picture.contentType,
      'Content-Length': String(file.bytes),
      'Cache-Control': 'no-store', // like the page it stands in
    },
  })
}
