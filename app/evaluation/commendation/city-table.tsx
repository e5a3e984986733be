import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { RankedCity } from './organizations'

/** Cities by award points, then by hand-in rate. */
export function CityTable({ cities, chosen }: { cities: RankedCity[]; chosen: string[] }) {
  return (
    <Table
      caption="各市积分"
      rows={cities}
      rowKey={({ organizationId }) => organizationId}
      columns={[
        {
          key: 'name',
          label: '市',
          cell: ({ organizationId, name }) => (
            <>
              {name} {chosen.includes(organizationId) && <Badge tone="good">优秀组织奖</Badge>}
            </>
          ),
        },
        { key: 'points', label: '积分', numeric: true, cell: ({ points }) => points },
        {
          key: 'prizes',
          label: '一、二、三等',
          numeric: true,
          cell: ({ first, second, third }) => `${first}、${second}、${third}`,
        },
        {
          key: 'rate',
          label: '报送率',
          numeric: true,
          cell: ({ handedIn, due, rate }) => (
            <>
              {Math.round(rate * 100)}%
              <span className="block text-ink-soft">
                {handedIn} / {due}
              </span>
            </>
          ),
        },
      ]}
    />
  )
}
