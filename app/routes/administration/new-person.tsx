import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { FirstPassword } from '../../accounts/components/first-password'
import { PersonFields } from '../../accounts/components/person-fields'
import { addPerson } from '../../accounts/people/add-person.server'
import { grantableRoles } from '../../accounts/people/grantable'
import { unitChoices } from '../../accounts/people/queries.server'
import { newPerson } from '../../accounts/people/schema'
import { authorize } from '../../accounts/session.server'
import { roleNames } from '../../accounts/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { PageHeader, Section } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'

export const meta: MetaFunction = () => [{ title: '新增人员 · 妇情' }]
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  return {
    units: await unitChoices(actor),
    roles: grantableRoles(actor).map((role) => ({ value: role, label: roleNames[role] })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const form = await readForm(args.request, newPerson)
  if (!form.ok) return data({ refused: form.refused, added: null }, 422)
  const added = await attempt(form.values, () => addPerson(actor, form.value))
  if (!added.ok) return data({ refused: added.refused, added: null }, 422)
  const { name, username } = form.value
  return data({ refused: undefined, added: { ...added.value, name, username } })
}

export default function NewPerson() {
  const { units, roles } = useLoaderData<typeof loader>()
  const { refused, added } = useActionData<typeof action>() ?? { refused: undefined, added: null }
  const field = fieldsOf(refused)
  if (added) {
    return (
      <div className="max-w-3xl">
        <PageHeader title="账号已开通" trail={[{ to: '/people', label: '人员' }]} />
        <FirstPassword {...added} />
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={`/people/${added.id}`} tone="plain">
            看{added.name}的资料
          </ButtonLink>
          <Link to="/people/new" reloadDocument className="content-center">
            再增加一人
          </Link>
        </p>
      </div>
    )
  }
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="新增人员"
        trail={[{ to: '/people', label: '人员' }]}
        lead="保存后给出一个初始密码，本人第一次登录时改成自己的。"
      />
      <RefusedNotice refused={refused} />
      <Section>
        <Form method="post">
          <div className="grid gap-x-6 md:grid-cols-2">
            <TextField
              label="账号"
              {...field('username')}
              help="登录用，建议用姓名拼音或工号"
              required
              maxLength={40}
              autoCapitalize="none"
              autoComplete="off"
            />
            <Select label="身份" {...field('role')} help="以后可以再增加" required empty="请选择" options={roles} />
          </div>
          <PersonFields units={units} refused={refused} />
          <Button>开通账号</Button>
        </Form>
      </Section>
    </div>
  )
}
