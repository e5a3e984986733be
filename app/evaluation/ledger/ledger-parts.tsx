import { Link } from '@remix-run/react'
import { eventNames } from '../../accounts/system/event-names'
import { formatDateTime } from '../../ui/dates'
import { EmptyState, Notice } from '../../ui/page'
import { Table } from '../../ui/table'
import { nameWithYear, roleApprovalNames } from '../wording'
import type { LedgerEvent, LedgerRound } from './queries.server'
import { chainFaults } from './wording'

type ChainProps = {
  last: { records: number; head: string; at: Date } | null
  state: { checked: number; head: string; broken: { sequence: number; reason: keyof typeof chainFaults } | null } | null
}

export function Chain({ chain: { last, state } }: { chain: ChainProps }) {
  if (!last) return <p>还没有记录。</p>
  return (
    <>
      {state && !state.broken && (
        <Notice tone="good" title="链完整">
          已核对 {state.checked} 条，一条不少，一条没改。
        </Notice>
      )}
      {state?.broken && (
        <Notice tone="warning" title={`链在第 ${state.broken.sequence} 条断裂`}>
          {chainFaults[state.broken.reason]}。请保留现场，立即联系系统管理员。
        </Notice>
      )}
      <p>
        共 {last.records} 条，最后一条在 {formatDateTime(last.at)}。
      </p>
      <p className="text-sm text-ink-soft">
        末条指纹（抄下来，以后可以核对链尾有没有被截去）：<code className="wrap-anywhere">{last.head}</code>
      </p>
      <p className="no-print mt-3">
        <Link to="?check=1" preventScrollReset className="underline">
          现在核对全链
        </Link>
      </p>
    </>
  )
}

export function LedgerRounds({ rounds }: { rounds: LedgerRound[] }) {
  if (rounds.length === 0) return <EmptyState title="还没有评选" />
  return (
    <ul className="grid gap-5">
      {rounds.map(({ id, name, year, openedAt, approvals, draws }) => (
        <li key={id}>
          <p className="font-medium">
            <Link to={`/ledger/${id}`} className="underline">
              {nameWithYear(year, name)}
            </Link>
          </p>
          <ul className="list-disc pl-6">
            {draws.map((draw) => (
              <li key={draw.id}>
                {formatDateTime(draw.at)} {draw.by} 抽签，种子{' '}
                <Link to={`/rounds/${id}/assignments/draws/${draw.id}`} reloadDocument className="underline">
                  {draw.seed}
                </Link>
                ，分出 {draw.added} 份
              </li>
            ))}
            {approvals.map(({ role, name: person, at }) => (
              <li key={role}>
                {formatDateTime(at)} {roleApprovalNames[role]} {person} 同意开封
              </li>
            ))}
            <li>{openedAt ? `${formatDateTime(openedAt)} 开封` : '没有开封'}</li>
          </ul>
        </li>
      ))}
    </ul>
  )
}

export function EventTable({ events }: { events: LedgerEvent[] }) {
  return (
    <Table
      caption="记录"
      rows={events}
      rowKey={({ sequence }) => String(sequence)}
      columns={[
        { key: 'sequence', label: '序号', numeric: true, cell: ({ sequence }) => sequence },
        { key: 'at', label: '服务器时间', cell: ({ at }) => formatDateTime(at) },
        { key: 'actor', label: '谁', cell: ({ actor }) => actor ?? '系统' },
        { key: 'action', label: '做了什么', cell: ({ action }) => eventNames[action] ?? action },
        { key: 'detail', label: '说明', cell: ({ detail }) => <Detail detail={detail} /> },
        {
          key: 'hash',
          label: '指纹',
          cell: ({ hash }) => (
            <code className="text-xs" title={hash}>
              {hash.slice(0, 10)}
            </code>
          ),
        },
      ]}
    />
  )
}

/** The reason in words first; the rest as it was recorded, one click away. */
function Detail({ detail }: { detail: Record<string, unknown> }) {
  const { reason, ...rest } = detail
  return (
    <>
      {typeof reason === 'string' && reason}
      {Object.keys(rest).length > 0 && (
        <details>
          <summary className="text-plum">详细</summary>
          <pre className="max-w-md text-xs whitespace-pre-wrap wrap-anywhere">{JSON.stringify(rest, null, 1)}</pre>
        </details>
      )}
    </>
  )
}
