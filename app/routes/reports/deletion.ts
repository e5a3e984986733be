import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { deleteDraft } from '../../reports/delete-draft.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  const done = await attempt({}, () => deleteDraft(actor, reportId))
  if (!done.ok) throw new Response(done.refused.errors.form?.[0] ?? null, { status: 409 })
  return redirect(`/reports?deleted=${reportId}`)
}

export const loader = () => redirect('/reports')
