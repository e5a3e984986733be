import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { removeSecondFactor } from '../../accounts/people/remove-second-factor.server'
import { personAsked, personStep } from '../../accounts/people/person-step.server'

export const meta: MetaFunction = () => [{ title: '解除动态口令 · 妇情' }]

export const loader = personAsked
export const action = personStep(removeSecondFactor, 'second-factor')

export default function SecondFactorRemoval() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`解除动态口令：${person.name}`}
      person={person}
      button="解除动态口令"
      danger
      refused={useActionData<typeof action>()}
    >
      <p>
        本人换了手机或手机丢失时使用，请先核实是本人。解除后只凭密码就能登录，现有登录全部退出；请提醒本人尽快在新手机上重新启用。
      </p>
    </Confirmation>
  )
}
