import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { retract } from '../../publication/retract.server'
import { reasonSchema } from '../../publication/schema'
import { RefusedStep } from '../../publication/components/refused-step'
import { readArticleTitle } from '../../publication/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { recordId } from '../../server/record-id'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.publish')
  const id = recordId(args.params.article)
  const form = await readForm(args.request, reasonSchema, { maxBytes: 16 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => retract(actor, id, form.value.reason))
  return done.ok ? redirect(`/editing/articles/${id}`) : data(done.refused, 422)
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  return { title: await readArticleTitle(actor, recordId(args.params.article)) }
}

export default RefusedStep
