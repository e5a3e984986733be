import { Link } from '@remix-run/react'
import { Bar } from '../components/bars'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { JudgeProgress } from './queries.server'

export function JudgeTable({ judges }: { judges: JudgeProgress[] }) {
  return (
    <Table
      caption="每位评委的进度"
      rows={judges}
      rowKey={({ seatId }) => seatId}
      columns={[
        { key: 'number', label: '席位', numeric: true, cell: ({ number }) => number },
        { key: 'name', label: '评委', cell: ({ seatId, name }) => <Link to={`?seat=${seatId}#sheets`}>{name}</Link> },
        {
          key: 'bar',
          label: '进度',
          cell: ({ name, assigned, submitted, drafts }) => (
            <div className="min-w-32 pt-1">
              <Bar
                value={submitted + drafts}
                part={submitted}
                max={assigned}
                label={`${name}已提交 ${submitted} / ${assigned}`}
              />
            </div>
          ),
        },
        {
          key: 'done',
          label: '已提交',
          numeric: true,
          cell: ({ submitted, assigned }) => `${submitted} / ${assigned}`,
        },
        { key: 'drafts', label: '评阅中', numeric: true, cell: ({ drafts }) => drafts },
        {
          key: 'left',
          label: '还差',
          numeric: true,
          cell: ({ submitted, assigned }) =>
            submitted < assigned ? (
              <strong>{assigned - submitted}</strong>
            ) : (
              assigned > 0 && <Badge tone="good">完成</Badge>
            ),
        },
        { key: 'recused', label: '回避', numeric: true, cell: ({ recused }) => recused || '' },
        { key: 'last', label: '最近一次', cell: ({ lastAt }) => (lastAt ? formatDateTime(lastAt) : '还没有开始') },
        { key: 'phone', label: '电话', cell: ({ phone }) => phone },
      ]}
    />
  )
}
