import { Table } from '../../ui/table'
import type { RosterKey } from '../roster/columns'

type Row = { row: number; values: Record<RosterKey, string>; errors: string[] }

/** Rows of a roster as they were read, each with all that is wrong with it. */
export function RosterRows({ rows }: { rows: Row[] }) {
  return (
    <Table
      caption="名册各行"
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', label: '名册里', cell: ({ row }) => <span className="whitespace-nowrap">第 {row} 行</span> },
        {
          key: 'errors',
          label: '预览结果',
          cell: ({ errors }) =>
            errors.length ? (
              <ul className="min-w-52 text-signal">
                {errors.map((error) => (
                  <li key={error}>{error}</li>
                ))}
              </ul>
            ) : (
              '可以导入'
            ),
        },
        {
          key: 'name',
          label: '姓名',
          cell: ({ values }) => <span className="whitespace-nowrap">{values.name.slice(0, 40)}</span>,
        },
        { key: 'username', label: '账号', cell: ({ values }) => values.username.slice(0, 50) },
        { key: 'unit', label: '单位', cell: ({ values }) => values.unit.slice(0, 50) },
        { key: 'roles', label: '身份', cell: ({ values }) => values.roles.slice(0, 50) },
        { key: 'post', label: '职务', cell: ({ values }) => values.post.slice(0, 60) },
        { key: 'phone', label: '电话', cell: ({ values }) => values.phone.slice(0, 30) },
      ]}
    />
  )
}
