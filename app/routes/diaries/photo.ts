import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readPhoto } from '../../diaries/queries.server'
import { files } from '../../server/file-store.server'

/** A diary's photo, for those who may read the entry. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'diary.read')
  const { storageKey, contentType } = await readPhoto(actor, args.params.photo!)
  const file = await files.open(storageKey)
  if (!file) throw new Response(null, { status: 404 })
  return new Response(createReadableStreamFromReadable(file.stream), {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(file.bytes),
      'Cache-Control': 'private, max-age=3600',
    },
  })
}
