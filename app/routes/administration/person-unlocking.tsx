import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { findPerson } from '../../accounts/people/queries.server'
import { unlock } from '../../accounts/people/unlock.server'
import { authorize } from '../../accounts/session.server'
import { attempt } from '../../server/refusal'

export const meta: MetaFunction = () => [{ title: '解除锁定 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id, name } = await findPerson(actor, args.params.person!)
  return { id, name }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const unlocked = await attempt({}, () => unlock(actor, id))
  return unlocked.ok ? redirect(`/people/${id}?done=unlocked`) : data(unlocked.refused, 422)
}

export default function PersonUnlocking() {
  const { id, name } = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`解除锁定：${name}`} trail={[{ to: '/people', label: '人员' }, { to: `/people/${id}`, label: name }]} back={`/people/${id}`}
      button="解除锁定" refused={useActionData<typeof action>()}
    >
      <p>连续输错密码的账号会锁定 15 分钟。请先核实是本人输错，再解除。</p>
    </Confirmation>
  )
}
