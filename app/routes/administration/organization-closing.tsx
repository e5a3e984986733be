import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { closeUnit } from '../../accounts/organizations/close-unit.server'
import { findUnit } from '../../accounts/organizations/queries.server'
import { unitClosing } from '../../accounts/organizations/schema'
import { unitChoices } from '../../accounts/people/queries.server'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '撤销单位 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'organization.manage')
  const [{ id, name }, units] = await Promise.all([findUnit(args.params.organization!), unitChoices(actor)])
  return {
    id,
    name,
    successors: units.filter((unit) => unit.id !== id).map((unit) => ({ value: unit.id, label: unit.label })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'organization.manage')
  const form = await readForm(args.request, unitClosing)
  if (!form.ok) return data(form.refused, 422)
  const closed = await attempt(form.values, () => closeUnit(actor, args.params.organization!, form.value))
  return closed.ok ? redirect(`/organizations/${args.params.organization}`) : data(closed.refused, 422)
}

export default function OrganizationClosing() {
  const { id, name, successors } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const field = fieldsOf(refused)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`撤销${name}`}
        trail={[
          { to: '/organizations', label: '单位' },
          { to: `/organizations/${id}`, label: name },
        ]}
        lead="撤销后不再出现在选择单位的地方；已有的日记、报告和获奖仍记在它名下。撤销不能恢复。"
      />
      {refused?.errors.form && (
        <Notice tone="warning" title="没有撤销">
          {refused.errors.form.join('；')}
        </Notice>
      )}
      <Section>
        <Form method="post">
          <TextField label="最后一天" {...field('validTo')} type="date" required />
          <Select
            label="由哪个单位承接（可不选）"
            {...field('successorId')}
            empty="没有承接单位"
            options={successors}
          />
          <div className="flex flex-wrap gap-3">
            <Button tone="danger">撤销这个单位</Button>
            <ButtonLink to={`/organizations/${id}`} tone="plain">
              不办了，返回
            </ButtonLink>
          </div>
        </Form>
      </Section>
    </div>
  )
}
