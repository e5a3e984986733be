import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Select, TextField } from '../../ui/field'
import { Table } from '../../ui/table'
import { declaredText } from './declared'
import type { DeclarationRow, SeatRow } from './queries.server'

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
export function DeclarationTable({ declarations }: { declarations: DeclarationRow[] }) {
  if (declarations.length === 0)
    return <p className="text-ink-soft">还没有评委申报。评委登录后在评审桌上申报，抽签之前最好都申报完。</p>
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
          cell: ({ relation, met }) => (relation === 'NONE' ? '—' : met ? `${met} 篇` : '没有对上'),
        },
        { key: 'at', label: '时间', cell: ({ declaredAt }) => formatDateTime(declaredAt) },
      ]}
    />
  )
}
