import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '../../accounts/session.server'
import { openReportFile } from '../../reports/files.server'
import { recordId } from '../../server/record-id'

/** A picture of a report, or the Word file as uploaded (to be saved, never shown in the browser). */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { stream, bytes, contentType, name, isOriginal } = await openReportFile(actor, recordId(args.params.file))
  const headers = new Headers({
    'Content-Type': contentType,
    'Content-Length': String(bytes),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=3600',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
  if (isOriginal) headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return new Response(createReadableStreamFromReadable(stream), { headers })
}
