import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { readSheet } from '../../judging/queries.server'
import { recuse } from '../../judging/recuse.server'
import { recusalSchema } from '../../judging/schema'
import { recusalKindNames } from '../../judging/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { Choices, TextArea } from '../../ui/field'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ params }) => [{ title: `回避 ${params.code} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const { code, title, submittedAt } = await readSheet(actor, args.params.code!)
  return { code, title, submitted: submittedAt !== null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const form = await readForm(args.request, recusalSchema, { maxBytes: 16 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  const result = await attempt(form.values, () => recuse(actor, args.params.code!, form.value))
  return result.ok ? redirect(`/judging?recused=${args.params.code}`) : data(result.refused, 422)
}

const options = Object.entries(recusalKindNames).map(([value, label]) => ({ value, label }))

export default function Recusal() {
  const { code, title, submitted } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="回避这篇稿件"
        lead={`${code}　${title}`}
        trail={[
          { to: '/judging', label: '评审桌' },
          { to: `/judging/${code}`, label: code },
        ]}
      />
      {refused?.errors.form && <Notice tone="warning">{refused.errors.form.join('；')}</Notice>}
      <Section>
        <p className="mb-5">
          回避后，这篇稿件会从您的评审桌上拿走，由另一位评委评阅；
          {submitted ? '您已提交的评分表留存备查，不再计入' : '您没有提交的分数不计入'}。回避会记入台账，不能撤回。
        </p>
        <Form method="post">
          <Choices
            label="原因"
            name="kind"
            multiple={false}
            required
            options={options}
            chosen={[]}
            errors={refused?.errors.kind}
          />
          <TextArea
            label="说明（可不填）"
            help="不要写出作者的姓名或单位。"
            name="reason"
            rows={3}
            maxLength={500}
            errors={refused?.errors.reason}
            defaultValue={String(refused?.values.reason ?? '')}
          />
          <div className="flex gap-3">
            <Button tone="danger">确认回避</Button>
            <ButtonLink tone="plain" to={`/judging/${code}`}>
              返回稿件
            </ButtonLink>
          </div>
        </Form>
      </Section>
    </div>
  )
}
