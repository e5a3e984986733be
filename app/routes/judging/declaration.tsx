import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { declareConflict, readDeclarations } from '../../judging/declare.server'
import { declarationSchema } from '../../judging/schema'
import { declaredRelations, relationNames } from '../../judging/wording'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Choices, TextArea, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '申报利益关系 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  return readDeclarations(actor, recordId(args.params.round))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const form = await readForm(args.request, declarationSchema, { maxBytes: 16 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => declareConflict(actor, recordId(args.params.round), form.value))
  if (!done.ok) return data(done.refused, 422)
  return redirect(form.value.intent === 'none' ? '/judging' : `/judging/declaration/${args.params.round}`)
}

const options = declaredRelations.map((value) => ({ value, label: relationNames[value] }))

export default function Declaration() {
  const { name, declared } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const field = fieldsOf(refused)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title="申报利益关系" lead={name} trail={[{ to: '/judging', label: '评审桌' }]} />
      <p className="mb-5">
        请写出与您有关系、可能报送了报告的人和单位。系统据此不把有关的稿件分给您；您不会知道有没有对上，申报内容只有评选组织者和监督员能看到。本人所在单位和所在县的报告，系统已经自动回避，不用写。
      </p>
      {declared.length > 0 && (
        <Section title="已经申报的">
          <ul className="grid gap-2">
            {declared.map(({ relation, person, unit, note, declaredAt }) => (
              <li key={`${declaredAt} ${relation}`}>
                {[relationNames[relation], person, unit, note].filter(Boolean).join('，')}
                <span className="block text-sm text-ink-soft">{formatDateTime(declaredAt)}</span>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-ink-soft">申报入台账，不能撤回；写错了再申报一条说明即可。</p>
        </Section>
      )}
      <Section title={declared.length > 0 ? '再申报一条' : '申报一条'}>
        {errors.form && <Notice tone="warning">{errors.form.join('；')}</Notice>}
        <Form method="post" key={declared.length}>
          <Choices
            label="关系"
            name="relation"
            multiple={false}
            required
            options={options}
            chosen={[field('relation').defaultValue]}
            errors={errors.relation}
          />
          <TextField label="姓名" {...field('person')} maxLength={40} help="一条写一个人。" />
          <TextField label="单位" {...field('unit')} maxLength={80} help="只知道单位时，写单位就行，如“某某县妇联”。" />
          <TextArea label="说明（可不填）" {...field('note')} rows={2} maxLength={300} />
          <Button name="intent" value="relation">
            申报这一条
          </Button>
        </Form>
      </Section>
      {declared.length === 0 && (
        <Form method="post" className="mb-8">
          <Button tone="plain" name="intent" value="none">
            我没有要申报的
          </Button>
        </Form>
      )}
    </div>
  )
}
