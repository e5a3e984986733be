import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { eventKinds, eventNames, subjectName } from '../../accounts/system/event-names'
import { auditSearch, readAuditLog } from '../../accounts/system/audit-log.server'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Select, TextField } from '../../ui/field'
import { EmptyState, PageHeader } from '../../ui/page'
import { Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '操作记录 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'audit.read')
  const search = auditSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  return { search, ...(await readAuditLog(search)) }
}

export default function AuditLog() {
  const {
    search: { before, ...search },
    entries,
    older,
  } = useLoaderData<typeof loader>()
  const chosen = new URLSearchParams(Object.entries(search).filter(([, value]) => value))
  const olderSearch = new URLSearchParams(chosen)
  if (older) olderSearch.set('before', older)
  return (
    <>
      <PageHeader title="操作记录" lead="每一次改动都自动记下，谁也不能修改或删除。" />
      <Form
        method="get"
        role="search"
        className="mb-6 grid grid-cols-2 items-end gap-x-4 lg:grid-cols-6"
        key={String(chosen)}
      >
        <TextField label="姓名或账号" name="who" defaultValue={search.who} maxLength={40} />
        <Select label="哪一类" name="action" empty="全部" options={eventKinds} defaultValue={search.action} />
        <TextField label="对象编号" name="subject" defaultValue={search.subject} maxLength={60} />
        <TextField label="从" name="from" type="date" defaultValue={search.from} />
        <TextField label="到" name="to" type="date" defaultValue={search.to} />
        <Button tone="plain" className="mb-5">
          查找
        </Button>
      </Form>
      {entries.length === 0 ? (
        <EmptyState title="没有符合条件的记录">
          <Link to="?">清除条件</Link>
        </EmptyState>
      ) : (
        <Table
          caption="操作记录"
          rows={entries}
          rowKey={({ sequence }) => sequence}
          columns={[
            { key: 'sequence', label: '序号', numeric: true, cell: ({ sequence }) => sequence },
            {
              key: 'at',
              label: '时间',
              cell: ({ at }) => <span className="whitespace-nowrap">{formatDateTime(at)}</span>,
            },
            { key: 'who', label: '谁', cell: ({ who }) => <span className="whitespace-nowrap">{who ?? '系统'}</span> },
            { key: 'action', label: '做了什么', cell: ({ action }) => eventNames[action] ?? action },
            {
              key: 'subject',
              label: '对象',
              cell: ({ subjectType, subjectId }) => (
                <Link
                  to={`?subject=${encodeURIComponent(subjectId)}`}
                  aria-label={`这个${subjectName(subjectType)}的全部记录`}
                >
                  {subjectName(subjectType)}
                </Link>
              ),
            },
            {
              key: 'detail',
              label: '内容',
              cell: ({ detail }) => detail !== '{}' && <code className="break-all text-xs">{detail}</code>,
            },
          ]}
        />
      )}
      <p className="no-print mt-4 flex gap-5">
        {before && (
          <Link to={`?${chosen}`} className="min-h-11 content-center">
            ← 最新的
          </Link>
        )}
        {older && (
          <Link to={`?${olderSearch}`} className="min-h-11 content-center">
            更早的 →
          </Link>
        )}
      </p>
    </>
  )
}
