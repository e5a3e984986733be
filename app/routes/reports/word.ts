import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeWordFile } from '../../reports/write-word-file.server'
import { recordId } from '../../server/record-id'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const { title, bytes } = await writeWordFile(actor, recordId(args.params.report))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
        `${title.replace(/[\\/:*?"<>|]/g, ' ')}.docx`,
      )}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
