import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Select, TextField } from '../../ui/field'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import { declaredText } from './declared'
import type { ConflictRow, DeclarationRow, SeatRow } from './queries.server'

export function ConflictForm({ seats }: { seats: SeatRow[] }) {
  if (seats.length === 0) return null
  return (
    <Form method="post" className="mb-4 grid items-end gap-x-4 md:grid-cols-4">
      <Select
        label="评委"
        name="seatId"
        empty="请选择"
        options={seats.map(({ id, number, name }) => ({ value: id, label: `${number}号席 ${name}` }))}
      />
      <TextField label="匿名稿编号或回执号" name="code" required />
      <TextField label="理由" name="reason" placeholder="如：亲属、师生、推荐人" required />
      <Button tone="plain" name="intent" value="conflict" className="mb-5">
        登记回避
      </Button>
    </Form>
  )
}

/** What judges say of themselves; they never learn whether it met a report. */
export function DeclarationTable({
  declarations,
  conflicts,
}: {
  declarations: DeclarationRow[]
  conflicts: ConflictRow[]
}) {
  if (declarations.length === 0)
    return <p className="text-ink-soft">还没有评委申报。评委登录后在评审桌上申报，抽签之前最好都申报完。</p>
  const met = (row: DeclarationRow) =>
    conflicts.filter(
      ({ source, number, reason }) =>
        source === 'DECLARED' && number === row.number && reason.includes(declaredText(row)),
    ).length
  return (
    <Table
      caption="评委申报"
      rows={declarations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'judge', label: '评委', cell: ({ number, judge }) => `${number}号席 ${judge}` },
        { key: 'text', label: '申报内容', cell: (row) => declaredText(row) },
        {
          key: 'met',
          label: '对上的报告',
          cell: (row) => (row.relation === 'NONE' ? '—' : met(row) ? `${met(row)} 篇` : '没有对上'),
        },
        { key: 'at', label: '时间', cell: ({ declaredAt }) => formatDateTime(declaredAt) },
      ]}
    />
  )
}

const sources = {
  TREE: ['info', '系统算出'],
  DECLARED: ['plain', '评委申报'],
  ORGANIZER: ['plain', '组织者登记'],
} as const

export function ConflictTable({ conflicts }: { conflicts: ConflictRow[] }) {
  if (conflicts.length === 0) return <p className="text-ink-soft">没有回避关系。</p>
  return (
    <Table
      caption="回避关系"
      rows={conflicts}
      rowKey={({ number, title, source }) => `${number} ${title} ${source}`}
      columns={[
        { key: 'judge', label: '评委', cell: ({ number, judge }) => `${number}号席 ${judge}` },
        {
          key: 'title',
          label: '报告',
          cell: ({ title, code }) => (
            <>
              {title} <span className="text-ink-soft">{code}</span>
            </>
          ),
        },
        { key: 'reason', label: '理由', cell: ({ reason }) => reason },
        {
          key: 'source',
          label: '来源',
          cell: ({ source }) => <Badge tone={sources[source][0]}>{sources[source][1]}</Badge>,
        },
      ]}
    />
  )
}
