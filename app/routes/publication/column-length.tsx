import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { readColumnName } from '../../publication/queries.server'
import { columnLengthSchema } from '../../publication/schema'
import { setColumnLength } from '../../publication/set-column-length.server'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { Notice, PageHeader } from '../../ui/page'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const form = await readForm(args.request, columnLengthSchema)
  if (!form.ok) return data(form.refused, 422)
  await setColumnLength(actor, recordId(args.params.column), form.value.targetCharacters)
  return redirect('/editing/issues')
}

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'article.edit')
  return { name: await readColumnName(recordId(args.params.column)) }
}

export default function ColumnLength() {
  const { name } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <PageHeader title={`${name}：每篇约多长`} trail={[{ to: '/editing/issues', label: '栏目与期' }]} />
      {refused ? (
        <Notice tone="warning" title="篇幅没有保存">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      ) : (
        <Notice>篇幅在“栏目与期”里设定。</Notice>
      )}
      <p>
        <Link to="/editing/issues">返回栏目与期</Link>
      </p>
    </div>
  )
}
