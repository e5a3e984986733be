import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Table } from '../../ui/table'
import type { RevisionRow } from '../revision-queries.server'
import { revisionReasons } from '../wording'

type Row = RevisionRow | null
type Props = { reportId: string; title: string; revisions: RevisionRow[]; handedIn: boolean; from: number; to: number }

/** Revisions with two columns of buttons: the older and the newer side of a comparison; the first row is the draft. */
export function RevisionTable({ reportId, title, revisions, handedIn, from, to }: Props) {
  const rows: Row[] = [null, ...revisions]
  const radio = (name: string, row: Row, chosen: number, label: string) => (
    <label className="flex min-h-tap items-center justify-center">
      <input
        type="radio"
        form="compare"
        name={name}
        value={row?.number ?? 0}
        defaultChecked={(row?.number ?? 0) === chosen}
        className="size-5 accent-plum"
      />
      <span className="sr-only">{label}</span>
    </label>
  )
  return (
    <Table
      caption="修订"
      rows={rows}
      rowKey={(row) => String(row?.number ?? 0)}
      columns={[
        { key: 'number', label: '修订', cell: (row) => (row ? `第 ${row.number} 次` : '现在的草稿') },
        {
          key: 'from',
          label: '旧',
          cell: (row) => radio('from', row, from, `旧的一份：${row ? `第 ${row.number} 次` : '现在的草稿'}`),
        },
        {
          key: 'to',
          label: '新',
          cell: (row) => radio('to', row, to, `新的一份：${row ? `第 ${row.number} 次` : '现在的草稿'}`),
        },
        { key: 'title', label: '题目', cell: (row) => (row ? row.title : title) || '还没有题目' },
        { key: 'createdAt', label: '时间', cell: (row) => row && formatDateTime(row.createdAt) },
        { key: 'reason', label: '来由', cell: (row) => row && revisionReasons[row.reason] },
        {
          key: 'characters',
          label: '正文字数',
          numeric: true,
          cell: (row) => row?.characters.toLocaleString('en'),
        },
        {
          key: 'restore',
          label: <span className="sr-only">恢复</span>,
          cell: (row) =>
            row &&
            !handedIn && (
              <Form method="post" action={`/reports/${reportId}/restoration`}>
                <Button
                  tone="quiet"
                  name="number"
                  value={row.number}
                  className="min-h-tap! text-sm!"
                  aria-label={`恢复第 ${row.number} 次修订`}
                >
                  恢复这一份
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}
