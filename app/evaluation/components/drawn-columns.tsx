import { Link } from '@remix-run/react'
import { formatDateTime } from '../../ui/dates'
import type { TableColumn } from '../../ui/table'

type Drawn = { id: string; seed: number; drawnAt: Date | string; drawnBy: string }

/** When something was drawn by lot, by whom and from which seed; the seed leads to the file by which anybody draws it again. */
export const drawnColumns = <Row extends Drawn>(folder: 'draws' | 'lots'): TableColumn<Row>[] => [
  { key: 'at', label: '时间', cell: ({ drawnAt }) => formatDateTime(drawnAt) },
  { key: 'by', label: '经办', cell: ({ drawnBy }) => drawnBy },
  {
    key: 'seed',
    label: '种子',
    numeric: true,
    cell: ({ id, seed }) => (
      <Link to={`${folder}/${id}`} reloadDocument title="下载抽签的种子、名单和结果">
        {seed}
      </Link>
    ),
  },
]
