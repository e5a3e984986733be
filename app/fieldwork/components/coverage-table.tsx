import { Link } from '@remix-run/react'
import { Table, type TableColumn } from '../../ui/table'
import type { CoverageRow } from '../coverage'

const share = (have: number, all: number) => (
  <span className={have < all ? '' : 'text-ink-soft'}>
    {have} / {all}
    {have < all && <span className="ml-1 text-signal">差 {all - have}</span>}
  </span>
)

const first: TableColumn<CoverageRow>[] = [
  {
    key: 'name',
    label: '单位',
    cell: ({ code, name, own }) => (
      <Link to={`?unit=${code}${own ? '&own=1' : ''}`} prefetch="intent">
        {name}
      </Link>
    ),
  },
]
const byUnits: TableColumn<CoverageRow>[] = [
  { key: 'units', label: '有日记的单位', numeric: true, cell: (row) => share(row.unitsWithDiary, row.units) },
  { key: 'unitReports', label: '有报告的单位', numeric: true, cell: (row) => share(row.unitsWithReport, row.units) },
  { key: 'unitPoints', label: '有联系点的单位', numeric: true, cell: (row) => share(row.unitsWithPoint, row.units) },
]
const byPeople: TableColumn<CoverageRow>[] = [
  { key: 'diarists', label: '记日记的干部', numeric: true, cell: (row) => share(row.diarists, row.cadres) },
  { key: 'reporters', label: '报送报告的干部', numeric: true, cell: (row) => share(row.reporters, row.cadres) },
  { key: 'entries', label: '日记', numeric: true, cell: ({ entries }) => `${entries} 篇` },
]

/** Who has and who has not, unit by unit, in the order of the division code. */
export function CoverageTable({ rows, caption, units }: { rows: CoverageRow[]; caption: string; units: boolean }) {
  return (
    <Table
      caption={caption}
      columns={[...first, ...(units ? byUnits : []), ...byPeople]}
      rows={rows}
      rowKey={({ code, own }) => `${code}${own}`}
    />
  )
}
