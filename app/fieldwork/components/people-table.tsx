import { Link } from '@remix-run/react'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { Table, type TableColumn } from '../../ui/table'
import type { UnitPerson } from '../coverage'

const report = ({ handedInAt, drafts }: UnitPerson) =>
  handedInAt ? (
    <Badge tone="good">{formatDate(handedInAt)}报送</Badge>
  ) : drafts > 0 ? (
    <Badge>正在写</Badge>
  ) : (
    <Badge tone="warning">还没有</Badge>
  )

/** Who of a unit has a diary and a report; a leader opens what she may read of the diary. */
export function PeopleTable({ people, unit, readable }: { people: UnitPerson[]; unit: string; readable: boolean }) {
  const columns: TableColumn<UnitPerson>[] = [
    {
      key: 'name',
      label: '姓名',
      cell: ({ name, isLeader }) => (
        <>
          {name}
          {isLeader && <span className="text-ink-soft">（负责人）</span>}
        </>
      ),
    },
    { key: 'post', label: '职务', cell: ({ post }) => post },
    {
      key: 'diary',
      label: '妇情日记',
      cell: ({ id, entries }) =>
        entries === 0 ? (
          <Badge tone="warning">还没有</Badge>
        ) : readable ? (
          <Link to={`/diary?scope=unit&author=${id}`}>{entries} 篇</Link>
        ) : (
          `${entries} 篇`
        ),
    },
    { key: 'last', label: '最近一篇', cell: ({ lastEntry }) => (lastEntry ? formatDate(lastEntry) : '—') },
    { key: 'report', label: '调研报告', cell: report },
  ]
  return <Table caption={`${unit}的干部`} columns={columns} rows={people} rowKey={({ id }) => id} />
}
