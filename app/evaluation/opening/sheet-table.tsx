import { criteriaBy, type Rubric } from '../../../scoring/score-sheet'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'

type Sheet = {
  number: number
  judge: string
  marks: Record<string, string>
  total: string
  submittedAt: Date
  annulled: string | null
}

/** All sheets of one report side by side, criterion by criterion. */
export function SheetTable({ rubric, sheets }: { rubric: Rubric; sheets: Sheet[] }) {
  return (
    <Table
      caption="评分表"
      rows={sheets}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'judge',
          label: '评委',
          cell: ({ number, judge, annulled }) => (
            <>
              {number}号席 {judge}
              {annulled && (
                <span className="block">
                  <Badge tone="warning">不计入：{annulled}</Badge>
                </span>
              )}
            </>
          ),
        },
        ...criteriaBy(rubric, 'judge').map(({ id, name, weight }) => ({
          key: id,
          label: `${name}（${weight}）`,
          numeric: true,
          cell: ({ marks }: Sheet) => marks[id] ?? '—',
        })),
        { key: 'total', label: '合计', numeric: true, cell: ({ total }) => <strong>{total}</strong> },
        { key: 'at', label: '提交时间', cell: ({ submittedAt }) => formatDateTime(submittedAt) },
      ]}
    />
  )
}
