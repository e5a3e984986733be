import { Form, Link } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { Table, type TableColumn } from '../../ui/table'
import { Alike } from '../likeness/alike'
import type { EntryRow } from './queries.server'

type Row = SerializeFrom<EntryRow>

const columns: TableColumn<Row>[] = [
  {
    key: 'pick',
    label: <span className="sr-only">勾选</span>,
    cell: (row) =>
      row.entryId &&
      !row.verdict &&
      !row.withdrawn && (
        <input
          type="checkbox"
          name="entry"
          value={row.entryId}
          form="bulk"
          aria-label={`勾选 ${row.title}`}
          className="size-5 accent-plum"
        />
      ),
  },
  {
    key: 'title',
    label: '报告',
    sort: 'title',
    cell: (row) => (
      <div className="min-w-56">
        {row.entryId ? <Link to={row.entryId}>{row.title}</Link> : row.title}{' '}
        {row.published && <Badge tone="warning">已刊发</Badge>}
        <span className="block text-ink-soft">{row.receiptNumber}</span>
      </div>
    ),
  },
  {
    key: 'unit',
    label: '作者、单位',
    sort: 'unit',
    cell: ({ author, unit, city }) => (
      <div className="min-w-28">
        {author}
        <span className="block text-ink-soft">
          {city && `${city} · `}
          {unit}
        </span>
      </div>
    ),
  },
  { key: 'characters', label: '字数', sort: 'characters', numeric: true, cell: ({ characters }) => characters },
  {
    key: 'alike',
    label: '相同文字',
    sort: 'alike',
    numeric: true,
    cell: ({ entryId, alike }) => <Alike share={alike} to={entryId && `${entryId}/likeness`} />,
  },
  {
    key: 'received',
    label: '报送时间',
    sort: 'received',
    cell: ({ submittedAt, late }) => (
      <div className="min-w-36">
        {formatDateTime(submittedAt)} {late && <Badge tone="warning">迟交</Badge>}
      </div>
    ),
  },
  { key: 'state', label: '形式审查', cell: (row) => <State row={row} /> },
  { key: 'act', label: '处理', cell: (row) => <Act row={row} /> },
]

export function EntryTable({ rows }: { rows: Row[] }) {
  return <Table caption="参评报告" rows={rows} rowKey={({ submissionId }) => submissionId} columns={columns} />
}

function State({ row: { entryId, verdict, reason, withdrawn, confirmed, prepared } }: { row: Row }) {
  if (withdrawn) return <Badge>已撤回</Badge>
  if (!entryId) return <Badge tone="warning">未收入</Badge>
  if (verdict === 'REJECTED')
    return (
      <>
        <Badge tone="warning">不通过</Badge>
        <span className="block text-ink-soft">{reason}</span>
      </>
    )
  if (verdict === 'PASSED')
    return (
      <>
        <Badge tone="good">通过</Badge>
        {(confirmed || prepared) && (
          <span className="block whitespace-nowrap text-ink-soft">匿名稿{confirmed ? '已确认' : '待确认'}</span>
        )}
      </>
    )
  return <Badge tone="info">未审</Badge>
}

const button = 'min-h-tap rounded-box border border-line-strong bg-paper px-3 hover:border-plum hover:text-plum'

function Act({ row: { entryId, submissionId, verdict, withdrawn, confirmed } }: { row: Row }) {
  if (withdrawn) return null
  const [id, name] = entryId ? [entryId, 'entry'] : [submissionId, 'submissionId']
  return (
    <details>
      <summary className="min-h-tap content-center text-plum">{entryId ? '处理' : '准许参评'}</summary>
      <Form method="post" className="mt-1 grid w-56 gap-2" preventScrollReset>
        <input type="hidden" name={name} value={id} />
        <input
          name="reason"
          aria-label="理由"
          placeholder="写明理由"
          className="rounded-box border border-line-strong bg-white px-2 py-1"
        />
        <span className="flex flex-wrap gap-2">
          {!entryId && (
            <button name="intent" value="admit" className={button}>
              准许参评
            </button>
          )}
          {entryId && !verdict && (
            <button name="intent" value="pass" className={button}>
              通过
            </button>
          )}
          {entryId && verdict !== 'REJECTED' && !confirmed && (
            <button name="intent" value="reject" className={button}>
              不通过
            </button>
          )}
          {entryId && verdict && !confirmed && (
            <button name="intent" value="reconsider" className={button}>
              退回待审
            </button>
          )}
          {entryId && (
            <button name="intent" value="withdraw" className={button}>
              登记撤回
            </button>
          )}
        </span>
      </Form>
    </details>
  )
}
