import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { deactivate } from '../../accounts/people/deactivate.server'
import { personAsked, personStep } from '../../accounts/people/person-step.server'

export const meta: MetaFunction = () => [{ title: '停用账号 · 妇情' }]

export const loader = personAsked
export const action = personStep(deactivate, 'deactivated')

export default function PersonDeactivation() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`停用账号：${person.name}`}
      person={person}
      button="停用这个账号"
      danger
      refused={useActionData<typeof action>()}
    >
      <p>停用后马上退出所有登录，也不能再登录。写过的日记、报告、评分和记录都保留；以后可以恢复。</p>
    </Confirmation>
  )
}
