import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { PersonAccount } from '../../accounts/components/person-account'
import { PersonFields } from '../../accounts/components/person-fields'
import { PersonRoles } from '../../accounts/components/person-roles'
import { editPerson } from '../../accounts/people/edit-person.server'
import { findPerson, unitChoices } from '../../accounts/people/queries.server'
import { personDetails } from '../../accounts/people/schema'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Badge, Notice, PageHeader, Section } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.person.name ?? '人员'} · 妇情` },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const [person, units] = await Promise.all([findPerson(actor, args.params.person!), unitChoices(actor)])
  return { person, units, self: person.id === actor.id }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  await findPerson(actor, args.params.person!)
  const form = await readForm(args.request, personDetails)
  if (!form.ok) return data(form.refused, 422)
  const edited = await attempt(form.values, () => editPerson(actor, args.params.person!, form.value))
  return edited.ok ? redirect('?done=edited') : data(edited.refused, 422)
}

const said: Record<string, string> = {
  edited: '资料已保存。',
  granted: '身份已增加。',
  revoked: '身份已撤销。',
  unlocked: '账号已解除锁定。',
  'second-factor': '动态口令已解除。',
  deactivated: '账号已停用，登录已全部退出。',
  reactivated: '账号已恢复。',
}

export default function Person() {
  const { person, units, self } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const done = said[useSearchParams()[0].get('done') ?? '']
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={
          <>
            {person.name} {person.deactivatedAt && <Badge tone="warning">账号已停用</Badge>}
          </>
        }
        lead={`${person.unit}　账号 ${person.username}`}
        trail={[{ to: '/people', label: '人员' }]}
      />
      {done && !refused && <Notice tone="good">{done}</Notice>}
      {person.beyond && (
        <Notice title={`此人还担任${person.beyond}`}>超出您管理的范围，只能查看；需要改动请联系省级系统管理员。</Notice>
      )}
      <RefusedNotice refused={refused} />
      <Section title="身份">
        <PersonRoles person={person} />
      </Section>
      <Section title="账号">
        <PersonAccount person={person} self={self} />
      </Section>
      <Section title="资料">
        <Form method="post">
          <fieldset disabled={person.beyond !== null}>
            <PersonFields
              person={{ ...person, phone: person.phone ?? '', exemptReason: person.exemptReason ?? '' }}
              units={units}
              refused={refused}
            />
            <Button>保存资料</Button>
          </fieldset>
        </Form>
      </Section>
    </div>
  )
}
