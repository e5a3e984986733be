import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { deactivate } from '../../accounts/people/deactivate.server'
import { findPerson } from '../../accounts/people/queries.server'
import { authorize } from '../../accounts/session.server'
import { attempt } from '../../server/refusal'

export const meta: MetaFunction = () => [{ title: '停用账号 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id, name } = await findPerson(actor, args.params.person!)
  return { id, name }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const done = await attempt({}, () => deactivate(actor, id))
  return done.ok ? redirect(`/people/${id}?done=deactivated`) : data(done.refused, 422)
}

export default function PersonDeactivation() {
  const { id, name } = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`停用账号：${name}`} trail={[{ to: '/people', label: '人员' }, { to: `/people/${id}`, label: name }]} back={`/people/${id}`}
      button="停用这个账号" danger refused={useActionData<typeof action>()}
    >
      <p>停用后马上退出所有登录，也不能再登录。写过的日记、报告、评分和记录都保留；以后可以恢复。</p>
    </Confirmation>
  )
}
