import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { arrangeIssue } from '../../publication/arrange-issue.server'
import { arrangeSchema } from '../../publication/schema'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const form = await readForm(args.request, arrangeSchema)
  if (form.ok) await arrangeIssue(actor, recordId(args.params.issue), form.value)
  return redirect('/editing/issues')
}

export const loader = () => redirect('/editing/issues')
