import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { UnitHistory } from '../../accounts/components/unit-history'
import { findUnit } from '../../accounts/organizations/queries.server'
import { renameUnit } from '../../accounts/organizations/rename-unit.server'
import { unitRenaming } from '../../accounts/organizations/schema'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { PageHeader, Section } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.unit.name ?? '单位'} · 妇情` },
]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'organization.manage')
  return { unit: await findUnit(args.params.organization!) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'organization.manage')
  const form = await readForm(args.request, unitRenaming)
  if (!form.ok) return data(form.refused, 422)
  const renamed = await attempt(form.values, () => renameUnit(actor, args.params.organization!, form.value))
  return renamed.ok ? redirect('') : data(renamed.refused, 422)
}

export default function Organization() {
  const { unit } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const field = fieldsOf(refused, { name: unit.name, shortName: unit.shortName })
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={unit.name}
        trail={[{ to: '/organizations', label: '单位' }]}
        lead={`代码 ${unit.code}${unit.parent ? `，上级${unit.parent.name}` : ''}`}
      />
      <RefusedNotice refused={refused} />
      <Section title="沿革">
        <UnitHistory unit={unit} />
      </Section>
      <p className="mb-6">
        <Link to={`/people?unit=${unit.code}`}>看这个单位的 {unit._count.people} 人</Link>
      </p>
      {!unit.validTo && (
        <Section title="改名">
          <Form method="post" key={unit.name}>
            <TextField label="新的全称" {...field('name')} required maxLength={40} />
            <TextField label="新的简称" {...field('shortName')} required maxLength={16} />
            <TextField label="从哪天起用" {...field('since')} type="date" required />
            <div className="flex flex-wrap gap-3">
              <Button tone="plain">改名，保留旧名记录</Button>
              {unit.level !== 'PROVINCE' && (
                <ButtonLink to={`/organizations/${unit.id}/closing`} tone="danger">
                  撤销这个单位
                </ButtonLink>
              )}
            </div>
          </Form>
        </Section>
      )}
    </div>
  )
}
