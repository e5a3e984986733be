import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readCampaignRules } from '../../accounts/campaign-rules'
import { authorize } from '../../accounts/session.server'
import { blocking, checkReport } from '../../reports/checks'
import { ReportText } from '../../reports/components/report-text'
import { LikenessPanel } from '../../reports/components/likeness-panel'
import { SubmissionForm } from '../../reports/components/submission-form'
import { findOwnDraft, findPrincipalReceipt } from '../../reports/queries.server'
import { likenessOfDraft } from '../../reports/likeness.server'
import { renderParts } from '../../reports/render-parts.server'
import { submit } from '../../reports/submit.server'
import { submissionSchema } from '../../reports/forms'
import { campaignNow } from '../../server/clock.server'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Section, Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '报送报告 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.submit')
  const reportId = recordId(args.params.report)
  const draft = await findOwnDraft(actor, reportId)
  if (draft.handedIn) throw redirect(`/reports/${reportId}/receipt`)
  const { content, version, campaign } = draft
  const rules = readCampaignRules(campaign.rules)
  const now = campaignNow(campaign)
  return {
    reportId,
    version,
    content,
    rendered: renderParts(content),
    checks: checkReport(content, rules),
    likeness: await likenessOfDraft(actor, reportId, content),
    unit: actor.home.name,
    author: actor.name,
    dueAt: campaign.reportsDueAt,
    now,
    late: now > campaign.reportsDueAt,
    principalReceipt: await findPrincipalReceipt(actor, draft.campaignId, rules.principalReports),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.submit')
  const reportId = recordId(args.params.report)
  const form = await readForm(args.request, submissionSchema)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () =>
    submit(actor, { reportId, version: form.value.version, principal: form.value.principal === 'yes' }),
  )
  return done.ok ? redirect(`/reports/${reportId}/receipt`) : data(done.refused, 422)
}

export default function Submission() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const ready = blocking(page.checks).length === 0
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="报送报告"
        trail={[
          { to: '/reports', label: '调研报告' },
          { to: `/reports/${page.reportId}/edit`, label: '写报告' },
        ]}
        lead="下面就是将要报送的全部内容。报送后定稿，截止时间前可以撤回修改。"
      />
      {refused?.errors.form && <Notice tone="warning">{refused.errors.form.join('；')}</Notice>}
      <LikenessPanel likeness={page.likeness} />
      <Section title={ready ? '检查通过，可以报送' : '还有几处要改，改好后再来报送'}>
        <SubmissionForm page={page} ready={ready} errors={refused?.errors ?? {}} values={refused?.values ?? {}} />
      </Section>
      <ReportText content={page.content} rendered={page.rendered} byline={`${page.unit} ${page.author}`} />
    </div>
  )
}
