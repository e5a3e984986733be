import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addUnit } from '../../accounts/organizations/add-unit.server'
import { newUnit } from '../../accounts/organizations/schema'
import { unitChoices } from '../../accounts/people/queries.server'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Checkbox, Select, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { PageHeader, Section } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'

export const meta: MetaFunction = () => [{ title: '增加单位 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'organization.manage')
  const units = await unitChoices(actor)
  return {
    parents: units
      .filter(({ code }) => /^\d{6}$/.test(code))
      .map(({ id, code, label }) => ({ value: id, label: `${label}（${code}）` })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'organization.manage')
  const form = await readForm(args.request, newUnit)
  if (!form.ok) return data(form.refused, 422)
  const added = await attempt(form.values, () => addUnit(actor, form.value))
  return added.ok ? redirect(`/organizations/${added.value}`) : data(added.refused, 422)
}

export default function NewOrganization() {
  const { parents } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const field = fieldsOf(refused)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="增加单位"
        trail={[{ to: '/organizations', label: '单位' }]}
        lead="行政区划代码以外的单位：开发区、直属机关妇工委、高校妇工委等。"
      />
      <RefusedNotice refused={refused} />
      <Section>
        <Form method="post">
          <Select label="上级单位" required {...field('parentId')} empty="请选择" options={parents} />
          <TextField label="单位全称" required {...field('name')} maxLength={40} />
          <TextField
            label="简称"
            help="列表和报表里显示，例如：菏泽开发区"
            required
            {...field('shortName')}
            maxLength={16}
          />
          <TextField
            label="单位代码"
            help="上级单位的 6 位代码，加短横线和字母或数字，例如 371700-KF"
            required
            {...field('code')}
            maxLength={15}
          />
          <TextField label="设立日期" type="date" required {...field('validFrom')} />
          <Checkbox
            label="计入覆盖率统计的单位总数"
            name="countsInDenominator"
            defaultChecked={refused?.values.countsInDenominator === 'on'}
          />
          <Button>增加这个单位</Button>
        </Form>
      </Section>
    </div>
  )
}
