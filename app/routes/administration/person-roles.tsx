import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { personTrail } from '../../accounts/components/confirmation'
import { grantRole } from '../../accounts/people/grant-role.server'
import { grantableRoles } from '../../accounts/people/grantable'
import { findPerson, unitChoices } from '../../accounts/people/queries.server'
import { newGrant } from '../../accounts/people/schema'
import { authorize } from '../../accounts/session.server'
import { roleNames } from '../../accounts/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '增加身份 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const [{ id, name, organizationId, standing }, units] = await Promise.all([
    findPerson(actor, args.params.person!),
    unitChoices(actor),
  ])
  const roles = grantableRoles(actor).map((role) => ({ value: role, label: roleNames[role] }))
  return {
    id,
    name,
    organizationId,
    held: standing.map(({ role, unit }) => `${roleNames[role]}（${unit.shortName}）`),
    units,
    roles,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id } = await findPerson(actor, args.params.person!)
  const form = await readForm(args.request, newGrant)
  if (!form.ok) return data(form.refused, 422)
  const granted = await attempt(form.values, () => grantRole(actor, id, form.value))
  return granted.ok ? redirect(`/people/${id}?done=granted`) : data(granted.refused, 422)
}

export default function PersonRolesPage() {
  const { id, name, organizationId, held, units, roles } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const field = fieldsOf(refused, { organizationId })
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`给${name}增加身份`}
        trail={personTrail({ id, name })}
        lead={held.length ? `现有身份：${held.join('、')}` : '现在没有身份。'}
      />
      {refused?.errors.form && (
        <Notice tone="warning" title="没有办成">
          {refused.errors.form.join('；')}
        </Notice>
      )}
      <Section>
        <Form method="post">
          <Select label="身份" {...field('role')} required empty="请选择" options={roles} />
          <Select
            label="在哪个单位"
            {...field('organizationId')}
            required
            options={units.map((unit) => ({ value: unit.id, label: unit.label }))}
          />
          <Button>增加这个身份</Button>
        </Form>
      </Section>
      <p className="text-sm text-ink-soft">组织评选、评审、监督不能由同一人担任；系统管理员也不能兼任评委或监督员。</p>
    </div>
  )
}
