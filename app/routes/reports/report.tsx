import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { ReportStates } from '../../reports/components/report-states'
import { ReportText } from '../../reports/components/report-text'
import { withdrawalObstacle } from '../../reports/lifecycle'
import { readReport } from '../../reports/read-report.server'
import { renderParts } from '../../reports/render-parts.server'
import { campaignNow } from '../../server/clock.server'
import { recordId } from '../../server/record-id'
import { ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title || '调研报告'} · 妇情` },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.read')
  const { campaign, ...report } = await readReport(actor, recordId(args.params.report))
  const { submission, assigned } = report.facts
  const obstacle =
    submission && withdrawalObstacle({ assigned, now: campaignNow(campaign), dueAt: campaign.reportsDueAt })
  return {
    ...report,
    rendered: renderParts(report.content),
    mayWithdraw: submission !== null && obstacle === null,
    maySeeUses: submission !== null && can(actor, 'use.read'),
  }
}

export default function Report() {
  const { id, isOwn, author, unit, facts, content, rendered, updatedAt, mayWithdraw, maySeeUses } =
    useLoaderData<typeof loader>()
  const { submission } = facts
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={isOwn ? '我的报告' : '报告'}
        trail={isOwn ? [{ to: '/reports', label: '调研报告' }] : []}
        lead={
          <>
            <ReportStates facts={facts} />{' '}
            {submission ? (
              <>
                {formatDateTime(submission.submittedAt)} 报送，回执 {submission.receiptNumber}
              </>
            ) : (
              `上次保存 ${formatDateTime(updatedAt)}`
            )}
          </>
        }
        actions={
          isOwn ? (
            <OwnActions id={id} handedIn={submission !== null} mayWithdraw={mayWithdraw} />
          ) : (
            maySeeUses && (
              <ButtonLink tone="plain" to="uses">
                成果运用
              </ButtonLink>
            )
          )
        }
      />
      <ReportText content={content} rendered={rendered} byline={`${unit} ${author}`} />
    </div>
  )
}

function OwnActions({ id, handedIn, mayWithdraw }: { id: string; handedIn: boolean; mayWithdraw: boolean }) {
  return (
    <>
      {handedIn ? (
        <ButtonLink to={`/reports/${id}/receipt`}>打印回执</ButtonLink>
      ) : (
        <ButtonLink to={`/reports/${id}/edit`}>继续写</ButtonLink>
      )}
      {mayWithdraw && (
        <ButtonLink to={`/reports/${id}/withdrawal`} tone="danger">
          撤回报送…
        </ButtonLink>
      )}
      <Link to={`/reports/${id}/word`} reloadDocument className="min-h-11 content-center">
        下载 Word
      </Link>
      <Link to={`/reports/${id}/revisions`} className="min-h-11 content-center">
        修订记录
      </Link>
    </>
  )
}
