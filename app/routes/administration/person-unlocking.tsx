import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { unlock } from '../../accounts/people/unlock.server'
import { personAsked, personStep } from '../../accounts/people/person-step.server'

export const meta: MetaFunction = () => [{ title: '解除锁定 · 妇情' }]

export const loader = personAsked
export const action = personStep(unlock, 'unlocked')

export default function PersonUnlocking() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`解除锁定：${person.name}`}
      person={person}
      button="解除锁定"
      refused={useActionData<typeof action>()}
    >
      <p>连续输错密码的账号会锁定 15 分钟。请先核实是本人输错，再解除。</p>
    </Confirmation>
  )
}
