import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { findPerson } from '../../accounts/people/queries.server'
import { unlock } from '../../accounts/people/unlock.server'
import { authorize } from '../../accounts/session.server'
import { attempt } from '../../server/refusal'

export const meta = () => [{ title: '解除锁定 · 妇情' }]

export async function loader(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  await findPerson(actor, args.params.person!)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const unlocked = await attempt({}, () => unlock(actor, id))
  return unlocked.ok ? redirect(`/people/${id}?done=unlocked`) : data(unlocked.refused, 422)
}

export default function PersonUnlocking() {
  return (
    <Confirmation title="解除锁定" trail={[{ to: '/people', label: '人员' }]} back="/people" button="解除锁定" refused={useActionData<typeof action>()}>
      <p>连续输错密码的账号会锁定 15 分钟。请先核实是本人输错，再解除。</p>
    </Confirmation>
  )
}
