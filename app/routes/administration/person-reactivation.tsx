import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { reactivate } from '../../accounts/people/reactivate.server'
import { personAsked, personStep } from '../../accounts/people/person-step.server'

export const meta: MetaFunction = () => [{ title: '恢复账号 · 妇情' }]

export const loader = personAsked
export const action = personStep(reactivate, 'reactivated')

export default function PersonReactivation() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`恢复账号：${person.name}`}
      person={person}
      button="恢复这个账号"
      refused={useActionData<typeof action>()}
    >
      <p>恢复后可以用原来的密码和身份登录。忘记密码时，恢复后再重设。</p>
    </Confirmation>
  )
}
