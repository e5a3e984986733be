import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { findPerson } from '../../accounts/people/queries.server'
import { reactivate } from '../../accounts/people/reactivate.server'
import { authorize } from '../../accounts/session.server'
import { attempt } from '../../server/refusal'

export const meta: MetaFunction = () => [{ title: '恢复账号 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id, name } = await findPerson(actor, args.params.person!)
  return { id, name }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const done = await attempt({}, () => reactivate(actor, id))
  return done.ok ? redirect(`/people/${id}?done=reactivated`) : data(done.refused, 422)
}

export default function PersonReactivation() {
  const { id, name } = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`恢复账号：${name}`} trail={[{ to: '/people', label: '人员' }, { to: `/people/${id}`, label: name }]} back={`/people/${id}`}
      button="恢复这个账号" refused={useActionData<typeof action>()}
    >
      <p>恢复后可以用原来的密码和身份登录。忘记密码时，恢复后再重设。</p>
    </Confirmation>
  )
}
