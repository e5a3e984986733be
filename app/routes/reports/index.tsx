import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { ReportStates } from '../../reports/components/report-states'
import { listOwnReports } from '../../reports/queries.server'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { EmptyState, Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '调研报告 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const [reports, { reportsDueAt, now }] = await Promise.all([listOwnReports(actor), currentCampaign()])
  return data({ reports, reportsDueAt, now })
}

type Row = Awaited<ReturnType<typeof listOwnReports>>[number]

export default function Reports() {
  const { reports, reportsDueAt, now } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const deleted = search.get('deleted')
  return (
    <>
      <PageHeader
        title="调研报告"
        lead={
          <>
            报送截止：<strong>{formatDateTime(reportsDueAt)}</strong>（{formatRemaining(reportsDueAt, now)}
            ）。过时仍可报送，会注明迟交。
          </>
        }
        actions={
          <>
            <ButtonLink to="/reports/new" tone={reports.some(({ facts }) => !facts.submission) ? 'plain' : 'primary'}>
              写一篇报告
            </ButtonLink>
            <ButtonLink to="/reports/import" tone="plain">
              导入 Word
            </ButtonLink>
          </>
        }
      />
      {deleted && (
        <Notice title="草稿已删除">
          <Form method="post" action={`/reports/${deleted}/recovery`}>
            <Button tone="quiet">撤销删除</Button>
          </Form>
        </Notice>
      )}
      {reports.length === 0 ? (
        <EmptyState title="还没有报告">
          每位干部都要撰写一篇有情况、有分析、有建议的调研报告。可以在这里写，也可以导入已有的 Word 文件。
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {reports.map((report) => (
            <ReportItem key={report.id} report={report} />
          ))}
        </ul>
      )}
    </>
  )
}

function ReportItem({ report: { id, title, updatedAt, facts, campaign } }: { report: Row }) {
  const { submission, withdrawn } = facts
  return (
    <li className="rounded-box border border-line bg-paper p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-lg">
          <Link
            to={submission ? `/reports/${id}` : `/reports/${id}/edit`}
            className="text-ink no-underline hover:underline"
          >
            {title || '（还没有题目）'}
          </Link>
        </h2>
        <ReportStates facts={facts} />
      </div>
      <p className="mt-1 text-sm text-ink-soft">
        {submission
          ? `${formatDateTime(submission.submittedAt)} 报送，回执 ${submission.receiptNumber}`
          : `${campaign.year} 年度，上次保存 ${formatDateTime(updatedAt)}`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {submission ? (
          <>
            <ButtonLink to={`/reports/${id}`} tone="plain">
              查看
            </ButtonLink>
            <ButtonLink to={`/reports/${id}/receipt`} tone="plain">
              回执
            </ButtonLink>
          </>
        ) : (
          <>
            <ButtonLink to={`/reports/${id}/edit`}>继续写</ButtonLink>
            <ButtonLink to={`/reports/${id}/submission`} tone="plain">
              {withdrawn ? '重新报送…' : '报送…'}
            </ButtonLink>
          </>
        )}
        {!submission && !withdrawn && (
          <Form method="post" action={`/reports/${id}/deletion`}>
            <Button tone="quiet" className="text-ink-soft!">
              删除草稿
            </Button>
          </Form>
        )}
      </div>
    </li>
  )
}
