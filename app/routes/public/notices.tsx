import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listNotices } from '../../evaluation/notice/queries.server'
import { nameWithYear } from '../../evaluation/wording'
import { formatDate } from '../../ui/dates'
import { EmptyState, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '评选公示 · 妇情' }]

export async function loader() {
  return { notices: await listNotices() }
}

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="评选公示"
        lead={
          <>
            拟表扬的优秀调研报告名单。持有证书的，可以
            <Link to="/certificates" className="underline">
              核验证书
            </Link>
            。
          </>
        }
      />
      {notices.length === 0 ? (
        <EmptyState title="没有公示" />
      ) : (
        <ul className="grid gap-4">
          {notices.map(({ roundId, firstDay, lastDay, round: { name, campaign, decision } }) => (
            <li key={roundId}>
              <Link to={roundId} className="text-lg">
                {nameWithYear(campaign.year, name)}
              </Link>
              <span className="block text-ink-soft">
                {formatDate(firstDay)}至{formatDate(lastDay)}
                {decision && `，${formatDate(decision.decidedAt)}确定`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
