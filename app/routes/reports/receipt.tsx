import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { readReceipt } from '../../reports/read-report.server'
import { recordId } from '../../server/record-id'
import { ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Notice, PageHeader } from '../../ui/page'
import { PrintButton } from '../../ui/print-button'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `回执 ${data?.receiptNumber ?? ''} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  return { reportId, ...(await readReceipt(actor, reportId)) }
}

export default function Receipt() {
  const {
    reportId,
    receiptNumber,
    submittedAt,
    late,
    principal,
    promises,
    title,
    contributors,
    characters,
    revision,
    unit,
    author,
    campaign,
  } = useLoaderData<typeof loader>()
  const rows: [string, string][] = [
    ['活动', `${campaign.year} 年${campaign.name}`],
    ['报告题目', title],
    ['作者', author],
    ['单位', unit],
    ...(contributors.length
      ? [
          ['合作者', contributors.map(({ name, unit: from }) => (from ? `${name}（${from}）` : name)).join('、')] as [
            string,
            string,
          ],
        ]
      : []),
    ['定稿', `第 ${revision} 次修订，正文 ${characters.toLocaleString('en')} 字`],
    [
      '报送时间',
      `${formatDateTime(submittedAt)}${late ? `（迟交，截止 ${formatDateTime(campaign.reportsDueAt)}）` : '（按时）'}`,
    ],
    ['参加评选', principal ? '是' : '否，存档和供刊用'],
  ]
  return (
    <div className="max-w-3xl">
      <div className="no-print">
        <PageHeader
          title="报送回执"
          trail={[{ to: '/reports', label: '调研报告' }]}
          actions={
            <>
              <PrintButton />
              <ButtonLink to={`/reports/${reportId}`} tone="plain">
                查看报告
              </ButtonLink>
            </>
          }
        />
        <Notice tone="good" title="已收到您的报告">
          内容已定稿并妥善保存，不用再发邮件或寄送。
        </Notice>
      </div>
      <article className="rounded-box border border-line-strong bg-paper p-6 md:p-8">
        <h2 className="text-center font-serif text-xl">调研报告报送回执</h2>
        <p className="my-5 text-center">
          <span className="text-sm text-ink-soft">回执号</span>
          <br />
          <strong className="text-2xl tabular-nums">{receiptNumber}</strong>
        </p>
        <dl className="grid grid-cols-[6em_1fr] gap-y-2 border-y border-line py-4">
          {rows.map(([name, text]) => [
            <dt key={name} className="text-ink-soft">
              {name}
            </dt>,
            <dd key={`${name} text`}>{text}</dd>,
          ])}
        </dl>
        <p className="mt-4 text-sm text-ink-soft">作者报送时承诺：</p>
        <ol className="list-decimal pl-6 text-sm">
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ol>
        <p className="mt-6 text-right">山东省妇女联合会</p>
      </article>
    </div>
  )
}
