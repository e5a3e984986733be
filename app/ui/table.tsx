import { Link, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'

export type TableColumn<Row> = {
  key: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** the value of ?sort= that orders by this column */
  sort?: string
  numeric?: boolean
}

type Props<Row> = { caption: string; columns: TableColumn<Row>[]; rows: Row[]; rowKey: (row: Row) => string }

/**
 * Dense table for staff; sorted by links, so that the state is in the address. On a phone each row becomes a few lines:
 * its name first, then every value after its heading; between phone and desk it scrolls sideways.
 */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  const name = Math.max(
    columns.findIndex(({ label, numeric }) => typeof label === 'string' && label && !numeric),
    0,
  )
  return (
    <div
      className="relative overflow-x-auto rounded-box border border-line bg-paper"
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table className="records">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, label, cell, numeric }, at) => (
                <td
                  key={key}
                  className={`${numeric ? 'numeric' : ''} ${at === name ? 'name' : ''}`.trim() || undefined}
                  data-label={at > name && typeof label === 'string' && label ? label : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeaderCell<Row>({ column: { label, sort, numeric } }: { column: TableColumn<Row> }) {
  const [search] = useSearchParams()
  const style = numeric ? 'numeric' : undefined
  if (!sort)
    return (
      <th scope="col" className={style}>
        {label}
      </th>
    )
  const current = search.get('sort')
  const direction = current === sort ? 'ascending' : current === `-${sort}` ? 'descending' : undefined
  const next = new URLSearchParams(search)
  next.set('sort', direction === 'ascending' ? `-${sort}` : sort)
  next.delete('page')
  return (
    <th scope="col" className={style} aria-sort={direction}>
      <Link to={`?${next}`} preventScrollReset className="text-ink">
        {label}
        {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
      </Link>
    </th>
  )
}

/** Steps through pages of a long list; keeps every other part of the address. */
export function Pagination({
  page,
  pages,
  total,
  noun = '条',
  name = 'page',
}: {
  page: number
  pages: number
  total: number
  noun?: string
  /** in the address; a page with two lists names them apart */
  name?: string
}) {
  const [search] = useSearchParams()
  const to = (number: number) => {
    const next = new URLSearchParams(search)
    next.set(name, String(number))
    return `?${next}`
  }
  if (total === 0) return null
  if (pages <= 1)
    return (
      <p className="mt-3 text-sm text-ink-soft">
        共 {total} {noun}
      </p>
    )
  return (
    <nav aria-label="翻页" className="no-print mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className="min-h-11 content-center">
          ← 上一页
        </Link>
      )}
      <span className="text-ink-soft">
        第 {page} / {pages} 页，共 {total} {noun}
      </span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next" className="min-h-11 content-center">
          下一页 →
        </Link>
      )}
    </nav>
  )
}
