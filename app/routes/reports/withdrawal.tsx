import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { withdrawalObstacle } from '../../reports/lifecycle'
import { readReport } from '../../reports/read-report.server'
import { withdrawalSchema } from '../../reports/forms'
import { withdraw } from '../../reports/withdraw.server'
import { campaignNow } from '../../server/clock.server'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '撤回报送 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.withdraw')
  const reportId = recordId(args.params.report)
  const { isOwn, facts, campaign, content } = await readReport(actor, reportId)
  if (!isOwn) throw new Response(null, { status: 404 })
  const obstacle = facts.submission
    ? withdrawalObstacle({ ...facts, now: campaignNow(campaign), dueAt: campaign.reportsDueAt })
    : '这篇报告现在没有报送，不用撤回。'
  return { reportId, title: content.title, obstacle }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.withdraw')
  const reportId = recordId(args.params.report)
  const form = await readForm(args.request, withdrawalSchema)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => withdraw(actor, { reportId, reason: form.value.reason }))
  return done.ok ? redirect(`/reports/${reportId}/edit`) : data(done.refused, 422)
}

export default function Withdrawal() {
  const { reportId, title, obstacle } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const why = refused?.errors.form?.join('；') ?? obstacle
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="撤回报送"
        trail={[
          { to: '/reports', label: '调研报告' },
          { to: `/reports/${reportId}`, label: title || '报告' },
        ]}
      />
      {why ? (
        <>
          <Notice tone="warning">{why}</Notice>
          <ButtonLink to={`/reports/${reportId}`} tone="plain">
            回到报告
          </ButtonLink>
        </>
      ) : (
        <Section title={`撤回《${title}》`}>
          <p className="mb-4">
            撤回后原回执作废，报告回到草稿，可以修改后重新报送。截止时间前没有重新报送的，不参加评选。
          </p>
          <Form method="post">
            <TextArea
              label="撤回原因（可不填）"
              name="reason"
              rows={3}
              errors={refused?.errors.reason}
              defaultValue={String(refused?.values.reason ?? '')}
            />
            <Button tone="danger">撤回报送</Button>{' '}
            <ButtonLink to={`/reports/${reportId}`} tone="plain">
              不撤回
            </ButtonLink>
          </Form>
        </Section>
      )}
    </div>
  )
}
