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

/** All sheets of one report side by side, criterion by criterion; where the rule drops two, which they are. */
export function SheetTable({ rubric, sheets, trimmed }: { rubric: Rubric; sheets: Sheet[]; trimmed: boolean }) {
  const counted = sheets.filter(({ annulled }) => !annulled).sort((a, b) => Number(a.total) - Number(b.total))
  const [lowest, highest] = trimmed && counted.length >= 5 ? [counted[0], counted.at(-1)] : []
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
        {
          key: 'total',
          label: '合计',
          numeric: true,
          cell: (sheet) => (
            <>
              <strong>{sheet.total}</strong>
              {sheet === highest && <span className="block text-ink-soft">最高，去掉</span>}
              {sheet === lowest && <span className="block text-ink-soft">最低，去掉</span>}
            </>
          ),
        },
        { key: 'at', label: '提交时间', cell: ({ submittedAt }) => formatDateTime(submittedAt) },
      ]}
    />
  )
}
