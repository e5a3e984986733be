import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation, personTrail } from '../../accounts/components/confirmation'
import { FirstPassword } from '../../accounts/components/first-password'
import { findPerson } from '../../accounts/people/queries.server'
import { resetPassword } from '../../accounts/people/reset-password.server'
import { authorize } from '../../accounts/session.server'
import { attempt } from '../../server/refusal'
import { ButtonLink } from '../../ui/button'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '重设密码 · 妇情' }]
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id, name, username } = await findPerson(actor, args.params.person!)
  return { id, name, username }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const reset = await attempt({}, () => resetPassword(actor, id))
  return reset.ok
    ? data({ password: reset.value, refused: undefined })
    : data({ password: null, refused: reset.refused }, 422)
}

export default function PersonPassword() {
  const { id, name, username } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.password) {
    return (
      <div className="max-w-3xl">
        <PageHeader title="密码已重设" trail={personTrail({ id, name })} />
        <FirstPassword name={name} username={username} password={answer.password} />
        <ButtonLink tone="plain" to={`/people/${id}`}>
          返回{name}的资料
        </ButtonLink>
      </div>
    )
  }
  return (
    <Confirmation title={`重设密码：${name}`} person={{ id, name }} button="重设密码" refused={answer?.refused}>
      <p>请先核实是本人提出的。重设后原密码作废，现有登录全部退出，锁定一并解除；新的初始密码只显示一次。</p>
    </Confirmation>
  )
}
