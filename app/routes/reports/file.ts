import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '../../accounts/session.server'
import { openPublishedPicture, openReportFile } from '../../reports/files.server'
import { savedAs } from '../../server/attachment'
import { recordId } from '../../server/record-id'

/** A picture of a report, anybody's once it is published, or the Word file as uploaded (to be saved, never shown in the browser). */
export async function loader(args: LoaderFunctionArgs) {
  const id = recordId(args.params.file)
  const { stream, bytes, contentType, name, isOriginal } =
    (await openPublishedPicture(id)) ?? (await openReportFile(await requireActor(args), id))
  const headers = new Headers({
    'Content-Type': contentType,
    'Content-Length': String(bytes),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=3600',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
  if (isOriginal) headers.set('Content-Disposition', savedAs(name))
  return new Response(createReadableStreamFromReadable(stream), { headers })
}
