import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { restoreRevision } from '../../reports/restore-revision.server'
import { restorationSchema } from '../../reports/forms'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  const form = await readForm(args.request, restorationSchema)
  if (!form.ok) throw new Response(null, { status: 400 })
  const done = await attempt({}, () => restoreRevision(actor, { reportId, number: form.value.number }))
  if (!done.ok) throw new Response(done.refused.errors.form?.[0] ?? null, { status: 409 })
  return redirect(`/reports/${reportId}/edit`)
}

export const loader = () => redirect('/reports')
