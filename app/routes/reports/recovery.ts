import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { undeleteDraft } from '../../reports/delete-draft.server'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  await undeleteDraft(actor, recordId(args.params.report))
  return redirect('/reports')
}

export const loader = () => redirect('/reports')
