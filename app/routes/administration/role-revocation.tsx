import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Confirmation } from '../../accounts/components/confirmation'
import { findPerson } from '../../accounts/people/queries.server'
import { revokeRole } from '../../accounts/people/revoke-role.server'
import { authorize } from '../../accounts/session.server'
import { roleNames } from '../../accounts/wording'
import { attempt } from '../../server/refusal'

export const meta: MetaFunction = () => [{ title: '撤销身份 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id, name, standing } = await findPerson(actor, args.params.person!)
  const grant = standing.find((each) => each.id === args.params.grant)
  if (!grant) throw redirect(`/people/${id}`)
  return { id, name, role: `${roleNames[grant.role]}（${grant.unit.name}）`, last: standing.length === 1 }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const revoked = await attempt({}, () => revokeRole(actor, id, args.params.grant!))
  return revoked.ok ? redirect(`/people/${id}?done=revoked`) : data(revoked.refused, 422)
}

export default function RoleRevocation() {
  const { role, last, ...person } = useLoaderData<typeof loader>()
  return (
    <Confirmation
      title={`撤销${person.name}的身份`}
      person={person}
      button="撤销这个身份"
      danger
      refused={useActionData<typeof action>()}
    >
      <p>
        要撤销的身份：<b>{role}</b>。撤销后马上生效，写过的日记、报告和评分都保留，记录里仍能查到曾任此身份。
      </p>
      {last && <p className="font-semibold text-signal">这是{person.name}唯一的身份，撤销后将不能登录。</p>}
    </Confirmation>
  )
}
