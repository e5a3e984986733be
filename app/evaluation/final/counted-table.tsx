import { Link } from '@remix-run/react'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import { awardName } from '../wording'
import type { CountedRow } from './queries.server'

/** What the office's points changed; both awards stand side by side. */
export function CountedTable({ rows }: { rows: CountedRow[] }) {
  return (
    <Table
      caption="成果运用分"
      rows={rows}
      rowKey={({ report }) => report}
      columns={[
        {
          key: 'rank',
          label: '名次',
          numeric: true,
          cell: ({ rank, before }) => (
            <>
              {rank}
              {before.rank !== rank && <span className="block text-ink-soft">开封时 {before.rank}</span>}
            </>
          ),
        },
        {
          key: 'title',
          label: '报告',
          cell: ({ reportId, title }) => (
            <Link to={`/reports/${reportId}/uses`} className="block min-w-48">
              {title}
            </Link>
          ),
        },
        { key: 'score', label: '评委得分', numeric: true, cell: ({ score }) => score },
        { key: 'points', label: '成果运用', numeric: true, cell: ({ points }) => points },
        { key: 'total', label: '总分', numeric: true, cell: ({ total }) => <strong>{total}</strong> },
        {
          key: 'award',
          label: '奖项',
          cell: ({ award, before }) => (
            <>
              {awardName(award) || '—'}
              {before.award !== award && (
                <>
                  {' '}
                  <Badge tone="warning">开封时{awardName(before.award) || '不得奖'}</Badge>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
