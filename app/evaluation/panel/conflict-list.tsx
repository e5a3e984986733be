import { Form, Link } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { ConflictRow, SeatRow } from './queries.server'
import { conflictSources, type ConflictSearch } from './schema'

const sources = {
  TREE: ['info', '系统算出'],
  DECLARED: ['plain', '评委申报'],
  ORGANIZER: ['plain', '组织者登记'],
} as const

/** Filters whose state is the address. */
export function ConflictFilters({ search, seats }: { search: ConflictSearch; seats: SeatRow[] }) {
  const control = 'min-h-11 rounded-box border border-line-strong bg-white px-3'
  return (
    <Form method="get" className="no-print mb-4 flex flex-wrap items-center gap-3">
      <select name="seat" aria-label="评委" defaultValue={search.seat} className={control}>
        <option value="">全部评委</option>
        {seats.map(({ id, number, name }) => (
          <option key={id} value={id}>
            {number}号席 {name}
          </option>
        ))}
      </select>
      <select name="source" aria-label="来源" defaultValue={search.source} className={control}>
        <option value="">全部来源</option>
        {conflictSources.map((source) => (
          <option key={source} value={source}>
            {sources[source][1]}
          </option>
        ))}
      </select>
      <input
        type="search"
        name="q"
        aria-label="篇名、编号、回执号或理由"
        placeholder="篇名、编号、回执号或理由"
        defaultValue={search.q}
        className={`${control} w-72`}
      />
      <Button tone="plain">查找</Button>
    </Form>
  )
}

export function ConflictTable({ round, conflicts }: { round: string; conflicts: ConflictRow[] }) {
  return (
    <Table
      caption="回避关系"
      rows={conflicts}
      rowKey={({ number, entryId, source }) => `${number} ${entryId} ${source}`}
      columns={[
        { key: 'judge', label: '评委', cell: ({ number, judge }) => `${number}号席 ${judge}` },
        {
          key: 'title',
          label: '报告',
          cell: ({ entryId, title, code }) => (
            <>
              <Link to={`/rounds/${round}/entries/${entryId}`}>{title}</Link>{' '}
              <span className="whitespace-nowrap text-ink-soft">{code}</span>
            </>
          ),
        },
        { key: 'reason', label: '理由', cell: ({ reason }) => reason },
        {
          key: 'source',
          label: '来源',
          cell: ({ source }) => <Badge tone={sources[source][0]}>{sources[source][1]}</Badge>,
        },
      ]}
    />
  )
}
