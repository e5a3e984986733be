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

type TableProps = { round: string; conflicts: ConflictRow[]; closed: boolean }

export function ConflictTable({ round, conflicts, closed }: TableProps) {
  return (
    <Table
      caption="回避关系"
      rows={conflicts}
      rowKey={({ id }) => id}
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
          cell: ({ id, source }) => (
            <>
              <Badge tone={sources[source][0]}>{sources[source][1]}</Badge>
              {source === 'ORGANIZER' && !closed && <Lift id={id} round={round} />}
            </>
          ),
        },
      ]}
    />
  )
}

/** What was recorded by mistake is taken back; what the system computed goes when its cause goes. */
function Lift({ id, round }: { id: string; round: string }) {
  return (
    <details>
      <summary className="min-h-tap content-center text-plum">撤销</summary>
      <Form method="post" action={`/rounds/${round}/panel`} className="mt-1 grid w-56 gap-2">
        <input type="hidden" name="conflictId" value={id} />
        <input
          name="reason"
          required
          minLength={2}
          aria-label="撤销的理由"
          placeholder="写明理由"
          className="min-h-11 rounded-box border border-line-strong bg-white px-2"
        />
        <Button tone="plain" name="intent" value="lift-conflict">
          撤销这条回避
        </Button>
      </Form>
    </details>
  )
}
